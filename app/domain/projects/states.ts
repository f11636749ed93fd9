/** Every state of a dossier, from idea to archive (domain.md §2.2). */
export const dossierStates = [
  'draft',
  'submitted',
  'screening',
  'revision_requested',
  'under_review',
  'for_decision',
  'approved',
  'deferred',
  'rejected',
  'agreement',
  'active',
  'suspended',
  'completed',
  'closed',
  'withdrawn',
  'terminated',
] as const
export type DossierState = (typeof dossierStates)[number]

export function isDossierState(text: string): text is DossierState {
  return dossierStates.some((state) => state === text)
}

/** What moves a dossier from one state to another; `decision` is a confirmed decision. */
export type Move = 'submit' | 'check' | 'send_back' | 'recommend' | 'decision' | 'withdraw'

type Transition = { readonly move: Move; readonly from: readonly DossierState[]; readonly to: readonly DossierState[] }

/** Under the procedure "no panel" a written recommendation leads from the check to the decision (rulings.md 3). */
export const transitions: readonly Transition[] = [
  { move: 'submit', from: ['draft', 'revision_requested'], to: ['submitted'] },
  { move: 'check', from: ['submitted'], to: ['screening'] },
  { move: 'send_back', from: ['screening', 'under_review'], to: ['revision_requested'] },
  { move: 'recommend', from: ['screening', 'under_review'], to: ['for_decision'] },
  { move: 'decision', from: ['for_decision'], to: ['approved', 'deferred', 'rejected'] },
  { move: 'decision', from: ['deferred'], to: ['approved', 'rejected'] },
  { move: 'withdraw', from: ['draft', 'submitted', 'screening', 'revision_requested', 'under_review', 'for_decision'], to: ['withdrawn'] },
]

/** Whether this move may take a dossier from `from` to `to`; without `to`, whether it may start at all. */
export function mayMove(move: Move, from: DossierState, to?: DossierState): boolean {
  return transitions.some((way) => way.move === move && way.from.includes(from) && (to === undefined || way.to.includes(to)))
}

/** The lead may still change the proposal. */
export function isEditable(state: DossierState): boolean {
  return state === 'draft' || state === 'revision_requested'
}
