import type { Logger } from 'pino'
import { z } from 'zod'
import type { Actor } from '#app/domain/members/actor.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Ask } from '#server/queries/ask.ts'
import type { Acting } from './acting.ts'
import { answering } from './answering.ts'
import { type KenteSocket, listRoom } from './typed-server.ts'

type Ports = { readonly ask: Ask; readonly acting: Acting; readonly log: Pick<Logger, 'error'> }

/** Threads whose changes a list shows live. */
const listedAtMost = 200

const room = z.union([z.literal('pool'), z.literal('threads'), z.templateLiteral(['dossier:', z.uuid()])])

/** Lets a page hear that what it shows has changed; the right to it is asked when the page joins. */
export function openWatchChannel(socket: KenteSocket, { ask, acting, log }: Ports): void {
  async function roomsOf(actor: Actor, wanted: z.infer<typeof room>): Promise<Result<readonly string[]>> {
    if (wanted === 'pool') return can(actor, 'pool.totals') || can(actor, 'pool.ledger') ? ok([wanted]) : refuse('not_found')
    if (wanted === 'threads') {
      const list = await ask('threads.list', actor, { limit: listedAtMost })
      return list.ok ? ok(list.value.threads.map(({ id }) => listRoom(id))) : list
    }
    const page = await ask('projects.page', actor, { projectId: wanted.slice('dossier:'.length) })
    return page.ok ? ok([wanted]) : page
  }

  socket.on(
    'watch',
    answering(socket, log, {
      schema: z.object({ room, as: z.uuid() }),
      handle: async (frame) => {
        const actor = await acting(socket, frame.as)
        if (!actor.ok) return actor
        const rooms = await roomsOf(actor.value, frame.room)
        if (!rooms.ok) return rooms
        await socket.join([...rooms.value])
        return ok(null)
      },
    }),
  )
  socket.on(
    'unwatch',
    answering(socket, log, {
      schema: z.object({ room }),
      handle: async (frame) => {
        const left = frame.room === 'threads' ? [...socket.rooms].filter((joined) => joined.startsWith(listRoom(''))) : [frame.room]
        for (const leaving of left) await socket.leave(leaving)
        return ok(null)
      },
    }),
  )
}
