import type { Actor, ForumStatus } from './actor.ts'

/** A forum on its way in: its people see the members and complete their own sheet, nothing else. */
export function isCandidate(status: ForumStatus | null): boolean {
  return status === 'applicant' || status === 'under_consideration'
}

/** Whether the acting body takes part in the alliance's work; a body that is no forum always does. */
export function isInStanding({ body }: Actor): boolean {
  return body.status === null || body.status === 'active'
}
