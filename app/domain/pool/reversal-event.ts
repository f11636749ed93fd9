import type { DomainEvent } from '../events.ts'
import type { PoolEvents } from './events.ts'

/** An event of a reversal, told to every page that shows the pool. */
export function reversalEvent<Type extends `reversal.${string}` & keyof PoolEvents>(type: Type, id: string, payload: PoolEvents[Type]): DomainEvent {
  return { type, subject: { kind: 'reversal', id }, payload, audience: ['pool'] } as DomainEvent
}
