import type { DomainEvent, Room } from '#app/domain/events.ts'
import type { ThreadRule } from '#app/domain/threads/thread.ts'

/**
 * An event of a thread, told to whom it concerns. Under the Chatham House Rule it is stored without who acted and without
 * them (rulings.md 32); its payload must not name them either.
 */
export function eventUnderRule(rule: ThreadRule, event: DomainEvent, concerned: readonly Room[] = []): DomainEvent {
  return rule === 'chatham_house' ? { ...event, alsoTold: concerned, unsigned: true } : { ...event, audience: [...event.audience, ...concerned] }
}
