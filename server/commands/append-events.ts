import type { DomainEvent } from '#app/domain/events.ts'
import type { Actor } from '#app/domain/members/actor.ts'
import type { Tx } from '#server/db/client.ts'

/** An event as it stands in the outbox. */
export type StoredEvent = DomainEvent & { readonly id: string; readonly personId: string | null; readonly bodyId: string | null }

/** Writes events into the outbox inside the command's transaction, and returns them as stored, with all who are told at once. */
export async function appendEvents(tx: Tx, actor: Actor, events: readonly DomainEvent[], newId: () => string): Promise<readonly StoredEvent[]> {
  if (events.length === 0) return []
  const stored = events.map(({ unsigned, alsoTold: _, ...event }) => {
    return { ...event, id: newId(), personId: unsigned ? null : actor.personId, bodyId: unsigned ? null : actor.body.id } as StoredEvent
  })
  await tx.event.createMany({
    data: stored.map((event) => ({
      id: event.id,
      type: event.type,
      subjectKind: event.subject.kind,
      subjectId: event.subject.id,
      projectId: event.projectId ?? null,
      personId: event.personId,
      bodyId: event.bodyId,
      payload: event.payload as object,
      audience: [...event.audience],
    })),
  })
  return stored.map((event, at) => ({ ...event, audience: [...event.audience, ...(events[at]?.alsoTold ?? [])] }))
}
