import type { Logger } from 'pino'
import { z } from 'zod'
import { ok } from '#app/domain/result.ts'
import type { TypingChoice } from '#app/realtime/protocol.ts'
import type { TypingChoices } from '#server/state/typing-choices.ts'
import { answering } from './answering.ts'
import type { Presence } from './presence.ts'
import type { KenteSocket } from './typed-server.ts'

type Ports = { readonly presence: Presence; readonly typingChoices: TypingChoices; readonly log: Pick<Logger, 'error'> }

/** Whether a person lets others see that they are here and write: off until they choose it (rulings.md 7). */
export function openPresenceChannel(socket: KenteSocket, { presence, typingChoices, log }: Ports): void {
  const { data } = socket
  const personId = data.signedIn.person.id

  socket.on(
    'presence',
    answering(socket, log, {
      schema: z.object({ visible: z.boolean() }),
      handle: async ({ visible }) => {
        data.visible = visible
        presence.moved(socket, data.open.keys())
        return ok(null)
      },
    }),
  )
  socket.on(
    'typing:choice',
    answering(socket, log, {
      schema: z.object({ shown: z.boolean().nullable() }),
      handle: async ({ shown }) => {
        if (shown === null) return ok<TypingChoice>({ shown: await typingChoices.of(personId) })
        await typingChoices.choose(personId, shown)
        data.shown = shown
        presence.changed(data.open.keys())
        return ok<TypingChoice>({ shown })
      },
    }),
  )
  socket.on('disconnecting', () => presence.moved(socket, data.open.keys()))
}
