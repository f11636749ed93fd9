import type { Actor } from './actor.ts'

/** Decisions, money and mandates ask for a proof of identity no older than this, in milliseconds (design.md §7). */
export const proofLasts = 10 * 60_000

/** Whether the person proved lately enough who they are. */
export function isProven({ provedAt }: Pick<Actor, 'provedAt'>, now: Date): boolean {
  return provedAt === 'without-session' || now.getTime() - provedAt.getTime() <= proofLasts
}

/** Whether the form that was refused so shows the fields of a proof. */
export function asksForProof(code: string): boolean {
  return code === 'step_up_needed' || code === 'proof_failed'
}
