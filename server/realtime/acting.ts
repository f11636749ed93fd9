import type { Actor } from '#app/domain/members/actor.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { actingAs, type IdentifySession } from '#server/auth/actor.ts'
import type { KenteSocket } from './typed-server.ts'

/** How long what a connection knows of its person is believed, in milliseconds. */
const believedFor = 5000

/**
 * The actor of a frame: the named mandate, live and of this connection's person (rulings.md 2). Reads the
 * session again when what is known is older than five seconds.
 */
export function createActing(identifySession: IdentifySession) {
  return async function acting(socket: KenteSocket, as: string): Promise<Result<Actor>> {
    if (Date.now() - socket.data.readAt > believedFor) {
      const signedIn = await identifySession(socket.data.signedIn.session.id)
      if (!signedIn) {
        socket.emit('session:ended', {})
        setImmediate(() => socket.disconnect(true))
        return refuse('unauthenticated')
      }
      Object.assign(socket.data, { signedIn, readAt: Date.now() })
    }
    const actor = actingAs(socket.data.signedIn, as)
    return actor ? ok(actor) : refuse('mandate_not_live')
  }
}

export type Acting = ReturnType<typeof createActing>
