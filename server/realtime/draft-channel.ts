import type { Logger } from 'pino'
import { z } from 'zod'
import { ok } from '#app/domain/result.ts'
import { isStorable } from '#app/domain/storable.ts'
import { longestMessage } from '#app/domain/threads/thread.ts'
import type { ThreadDrafts } from '#server/state/thread-drafts.ts'
import type { Acting } from './acting.ts'
import { answering } from './answering.ts'
import type { KenteSocket } from './typed-server.ts'

type Ports = { readonly acting: Acting; readonly threadDrafts: ThreadDrafts; readonly log: Pick<Logger, 'error'> }

const readFrame = z.object({ threadId: z.uuid(), as: z.uuid() })
const keepFrame = readFrame.extend({
  text: z.string().max(longestMessage).refine(isStorable),
  over: z.iso
    .datetime()
    .nullish()
    .transform((at) => at ?? null),
})

/** What is being written, for all devices of its author. */
export function openDraftChannel(socket: KenteSocket, { acting, threadDrafts, log }: Ports): void {
  socket.on(
    'draft:keep',
    answering(socket, log, {
      schema: keepFrame,
      handle: async ({ threadId, text, over, as }) => {
        const actor = await acting(socket, as)
        if (!actor.ok) return actor
        const kept = await threadDrafts.keep(actor.value, threadId, text, over)
        if (!kept.other) socket.to(`user:${actor.value.personId}`).emit('draft:changed', { threadId })
        return ok(kept)
      },
    }),
  )
  socket.on(
    'draft:read',
    answering(socket, log, {
      schema: readFrame,
      handle: async ({ threadId, as }) => {
        const actor = await acting(socket, as)
        return actor.ok ? ok(await threadDrafts.of(actor.value, threadId)) : actor
      },
    }),
  )
}
