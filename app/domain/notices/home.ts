import type { HistoryType } from '../projects/history.ts'
import type { DossierState } from '../projects/states.ts'
import type { WaitingProject } from './waiting.ts'

export const soonKinds = ['revision_due', 'hold_ends', 'booking_begins', 'project_begins', 'project_ends', 'pledge_lapses'] as const
export type SoonKind = (typeof soonKinds)[number]

/** A date ahead that concerns the reader and asks nothing of them yet. */
export type SoonItem = {
  readonly kind: SoonKind
  readonly id: string
  /** Calendar day in the alliance's time zone. */
  readonly on: string
  readonly project: WaitingProject | null
  readonly thing: string | null
  readonly bodyCode: string | null
  /** Last day of a booking. */
  readonly to: string | null
  /** Minor units and their currency. */
  readonly amount: string | null
  readonly currency: string | null
  readonly path: string
}

/** What happened in a dossier of the reader's: a line of its history, or a message in one of its threads. */
export type MovedItem = {
  readonly id: string
  readonly type: HistoryType | 'message.posted'
  /** ISO 8601. */
  readonly at: string
  readonly project: WaitingProject & { readonly state: DossierState }
  readonly person: string | null
  readonly body: { readonly code: string; readonly nameFr: string; readonly nameEn: string } | null
  readonly facts: { readonly [name: string]: string | number | boolean | null }
  /** Code of the body that the event names. */
  readonly about: string | null
  /** Of a message: its thread. */
  readonly thread: { readonly id: string; readonly title: string } | null
}
