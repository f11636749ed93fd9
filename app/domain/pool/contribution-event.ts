import type { DomainEvent, Room } from '../events.ts'
import type { Contribution } from './contribution.ts'
import type { PoolEvents } from './events.ts'

type About = Pick<Contribution, 'id' | 'contributorId'>

/** An event of a contribution: told to the contributor, and to every page that shows the pool. */
export function contributionEvent<Type extends `contribution.${string}` & keyof PoolEvents>(about: About, type: Type, payload: PoolEvents[Type]): DomainEvent {
  return { type, subject: { kind: 'contribution', id: about.id }, payload, audience: audienceOf(about) } as DomainEvent
}

/** An event of one of its receipts. */
export function receiptEvent<Type extends `receipt.${string}` & keyof PoolEvents>(
  about: About,
  receiptId: string,
  type: Type,
  payload: PoolEvents[Type],
): DomainEvent {
  return { type, subject: { kind: 'receipt', id: receiptId }, payload, audience: audienceOf(about) } as DomainEvent
}

function audienceOf({ contributorId }: About): readonly Room[] {
  return ['pool', `body:${contributorId}`]
}
