/** What can wait for somebody; the sentence and the button hang on it. */
export const waitingKinds = [
  'consent',
  'submit',
  'answer_points',
  'complete',
  'propose_version',
  'answer_decline',
  'check',
  'finish_check',
  'record_decision',
  'confirm_decision',
  'registration',
  'receipt',
  'reversal',
  'closing',
  'write_off',
  'give_back',
  'disbursement',
  'refund',
  'request',
  'hold',
  'delivery',
  'glass',
  'mention',
  'message_report',
  'task',
] as const
export type WaitingKind = (typeof waitingKinds)[number]

/** Names and figures that the sentence needs; what a kind does not use is null. */
export type WaitingFacts = {
  /** Of whoever asked for it; null in confidential threads. */
  readonly person: string | null
  readonly bodyCode: string | null
  /** A thing lent, a contribution's code, or a thread's title. */
  readonly thing: string | null
  readonly count: number | null
  /** Calendar days of a booking, the last one included. */
  readonly from: string | null
  readonly to: string | null
  /** The last day before the deadline, where it is midnight of a place rather than an hour. */
  readonly lastDay: string | null
  /** Minor units and their currency. */
  readonly amount: string | null
  readonly currency: string | null
  /** approved | deferred | rejected; pledge | commitment */
  readonly outcome: string | null
}

/** One thing that waits for the reader: it goes when it is done, because the state from which it is read has changed. */
export type WaitingItem = {
  readonly kind: WaitingKind
  /** Of what is to be acted on: the dossier, decision, contribution, receipt, reversal, reservation or thread. */
  readonly id: string
  readonly project: WaitingProject | null
  /** ISO 8601. */
  readonly dueAt: string | null
  readonly since: string
  readonly facts: WaitingFacts
}

export type WaitingProject = {
  readonly id: string
  readonly number: string | null
  /** Of the woven band. */
  readonly seed: string
  readonly titleFr: string
  readonly titleEn: string
}

export const noFacts: WaitingFacts = {
  person: null,
  bodyCode: null,
  thing: null,
  count: null,
  from: null,
  to: null,
  lastDay: null,
  amount: null,
  currency: null,
  outcome: null,
}

/** Nearest deadline first; of what has none the acts that others wait for, then what is only to be read, each the oldest first. */
export function byDeadline(a: WaitingItem, b: WaitingItem): number {
  if (a.dueAt && b.dueAt) return a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : actsThenOldest(a, b)
  if (a.dueAt) return -1
  return b.dueAt ? 1 : actsThenOldest(a, b)
}

function actsThenOldest(a: WaitingItem, b: WaitingItem): number {
  if ((a.kind === 'mention') !== (b.kind === 'mention')) return a.kind === 'mention' ? 1 : -1
  if (a.since !== b.since) return a.since < b.since ? -1 : 1
  return a.id < b.id ? -1 : 1
}
