import { type Refused, refuse } from '../result.ts'
import type { Actor } from './actor.ts'

/** A body that an act concerns: a party of a dossier, or whoever contributes. */
export type Party = { readonly id: string; readonly code: string }

/** Codes of the parties for which this person works, or did within 24 months (domain.md §2.4). */
export function conflictsOf({ interests }: Pick<Actor, 'interests'>, parties: readonly Party[]): readonly string[] {
  return parties
    .filter(({ id }) => interests.includes(id))
    .map(({ code }) => code)
    .sort()
}

/** Why someone of the secretariat stands aside where these parties are concerned, or null. Params: `parties`. */
export function refuseConflicted(actor: Pick<Actor, 'interests'>, parties: readonly Party[]): Refused | null {
  const conflicts = conflictsOf(actor, parties)
  return conflicts.length > 0 ? refuse('conflicted', { parties: conflicts.join(', ') }) : null
}
