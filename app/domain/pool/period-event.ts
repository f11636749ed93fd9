import type { DomainEvent } from '../events.ts'
import type { PoolEvents } from './events.ts'

/** An event of a closing, told to every page that shows the pool. */
export function periodEvent<Type extends `period.${string}` & keyof PoolEvents>(type: Type, id: string, through: string): DomainEvent {
  return { type, subject: { kind: 'period', id }, payload: { through }, audience: ['pool'] } as DomainEvent
}
