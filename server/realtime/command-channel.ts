import type { Logger } from 'pino'
import { z } from 'zod'
import { refuse } from '#app/domain/result.ts'
import type { Execute } from '#server/commands/execute.ts'
import { commands, isCommandName } from '#server/commands/registry.ts'
import type { Ask } from '#server/queries/ask.ts'
import { isQueryName } from '#server/queries/registry.ts'
import type { Acting } from './acting.ts'
import { answering } from './answering.ts'
import type { KenteSocket } from './typed-server.ts'

type Ports = { readonly execute: Execute; readonly ask: Ask; readonly acting: Acting; readonly log: Pick<Logger, 'error'> }

const commandFrame = z.object({ name: z.string().max(100), input: z.unknown(), commandId: z.uuid(), as: z.uuid() })
const askFrame = z.object({ name: z.string().max(100), input: z.unknown(), as: z.uuid() })

/** The same two doors as HTTP has: `command` and `ask` (design.md §1). */
export function openCommandChannel(socket: KenteSocket, { execute, ask, acting, log }: Ports): void {
  socket.on(
    'command',
    answering(socket, log, {
      schema: commandFrame,
      handle: async ({ name, input, commandId, as }) => {
        if (!isCommandName(name) || 'inProcess' in commands[name]) return refuse('not_found')
        const actor = await acting(socket, as)
        return actor.ok ? execute(name, actor.value, input, { commandId }) : actor
      },
    }),
  )
  socket.on(
    'ask',
    answering(socket, log, {
      schema: askFrame,
      handle: async ({ name, input, as }) => {
        if (!isQueryName(name)) return refuse('not_found')
        const actor = await acting(socket, as)
        return actor.ok ? ask(name, actor.value, input) : actor
      },
    }),
  )
}
