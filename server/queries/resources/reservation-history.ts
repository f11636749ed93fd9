import type { ResourcesEvents } from '#app/domain/resources/events.ts'
import type { Tx } from '#server/db/client.ts'

export type ReservationEventType = Extract<keyof ResourcesEvents, `reservation.${string}`>

/** One line of a reservation's history; nobody acts when time does. */
export type ReservationLine = {
  readonly id: string
  readonly type: ReservationEventType
  readonly at: string
  readonly person: string | null
  readonly bodyCode: string | null
  /** Units that one side or both stated as delivered. */
  readonly delivered: number | null
}

/** Lapse and promotion happen by themselves, whoever's act wrote them down. */
const byItself: readonly ReservationEventType[] = ['reservation.expired', 'reservation.promoted']

export async function loadReservationHistory(db: Pick<Tx, 'event' | 'person' | 'body'>, reservationId: string): Promise<readonly ReservationLine[]> {
  const events = await db.event.findMany({
    where: { subjectKind: 'reservation', subjectId: reservationId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, type: true, at: true, personId: true, bodyId: true, payload: true },
  })
  const people = await db.person.findMany({ where: { id: { in: events.flatMap(({ personId }) => personId ?? []) } }, select: { id: true, name: true } })
  const bodies = await db.body.findMany({ where: { id: { in: events.flatMap(({ bodyId }) => bodyId ?? []) } }, select: { id: true, code: true } })
  return events.flatMap(({ id, type, at, personId, bodyId, payload }): ReservationLine[] => {
    if (!isReservationEvent(type)) return []
    const acted = !byItself.includes(type)
    return [
      {
        id,
        type,
        at: at.toISOString(),
        person: acted ? (people.find((each) => each.id === personId)?.name ?? null) : null,
        bodyCode: acted ? (bodies.find((each) => each.id === bodyId)?.code ?? null) : null,
        delivered: deliveredOf(payload),
      },
    ]
  })
}

function isReservationEvent(type: string): type is ReservationEventType {
  return type.startsWith('reservation.')
}

function deliveredOf(payload: unknown): number | null {
  return typeof payload === 'object' && payload !== null && 'delivered' in payload && typeof payload.delivered === 'number' ? payload.delivered : null
}
