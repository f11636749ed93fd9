export const outcomes = ['approved', 'deferred', 'rejected'] as const
export type Outcome = (typeof outcomes)[number]

/** Whether nothing more is asked about a dossier after this: what is deferred, as on the reserve list, goes on being asked. */
export function endsQuestions(outcome: Outcome): boolean {
  return outcome !== 'deferred'
}

/** What a recorded approval says for the case that the money no longer suffices when it is confirmed. */
export const consequencesIfShort = ['refuse', 'reserve_list'] as const
export type IfShort = (typeof consequencesIfShort)[number]

export type DecisionState = 'recorded' | 'adopted' | 'withdrawn'
export type Consequence = 'allocated' | 'reserve_list'

/** A decision as the rules see it. Amount in minor units, only of an approval. */
export type Decision = {
  readonly id: string
  readonly state: DecisionState
  readonly outcome: Outcome
  readonly ifShort: IfShort
  readonly amount: bigint | null
  readonly currency: string | null
  readonly recordedById: string
  readonly textHash: string
}

export function isOutcome(text: string): text is Outcome {
  return outcomes.some((outcome) => outcome === text)
}

/** `DEMO/DEC/2026/014`: counted within the year of adoption, never with a gap (domain.md §4). */
export function nextDecisionNumber(prefix: string, year: number, highest: number): string {
  return `${decisionNumberStem(prefix, year)}${String(highest + 1).padStart(3, '0')}`
}

export function decisionNumberStem(prefix: string, year: number): string {
  return `${prefix}/DEC/${year}/`
}
