import type { EventType } from '#app/domain/events.ts'
import type { StandingAct } from './admission.ts'

/** What is told of each change of a forum's standing. */
export const standingEvents = {
  consider: 'forum.considered',
  admit: 'forum.admitted',
  decline: 'forum.declined',
  suspend: 'forum.suspended',
  reinstate: 'forum.reinstated',
  withdraw: 'forum.withdrawn',
  lapse: 'forum.lapsed',
} as const satisfies { readonly [act in StandingAct]: EventType }

const movingRights: readonly StandingAct[] = ['admit', 'decline', 'suspend', 'reinstate', 'withdraw', 'lapse']
const movingTypes = new Set<string>(movingRights.map((act) => standingEvents[act]))

/** Whether the forum's people may do more or less after this event: their sessions and sockets are looked at again. */
export function movesRights(type: string): boolean {
  return movingTypes.has(type)
}
