import type { Database } from '#server/db/client.ts'
import type { EventReader } from '#server/realtime/broadcast.ts'

type Ports = { readonly db: Database; readonly onSessionsEnded: (sessionIds: readonly string[]) => void }

/** What takes rights from a person: every session of theirs ends, and its sockets with it. */
const takesRights = new Set<string>(['mandate.ended', 'person.suspended', 'person.erased'])

/** Reads events and ends the sessions of whoever lost a mandate, was suspended or erased (rulings.md 31). */
export function createSessionEnder({ db, onSessionsEnded }: Ports): EventReader {
  return async function endSessions(events) {
    const people = [...new Set(events.filter(({ type }) => takesRights.has(type)).map(({ subject }) => subject.id))]
    if (people.length === 0) return
    const ended = await db.prisma.session.findMany({ where: { personId: { in: people } }, select: { id: true } })
    await db.prisma.session.deleteMany({ where: { id: { in: ended.map(({ id }) => id) } } })
    onSessionsEnded(ended.map(({ id }) => id))
  }
}
