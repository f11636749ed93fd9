import type { DomainEvent, Room } from '../events.ts'
import type { ProjectsEvents } from './events.ts'

/** An event about a dossier, standing in its history. */
export function projectEvent<Type extends keyof ProjectsEvents>(
  projectId: string,
  type: Type,
  payload: ProjectsEvents[Type],
  audience: readonly Room[],
): DomainEvent {
  // The compiler cannot see that type and payload belong together once Type is a parameter.
  return { type, subject: { kind: 'project', id: projectId }, projectId, payload, audience } as DomainEvent
}
