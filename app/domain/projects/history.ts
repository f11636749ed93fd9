/** Events that the history of a dossier tells, by who is told. */
const betweenParties = [
  'project.created',
  'project.edited',
  'project.partner_invited',
  'project.partner_removed',
  'project.version_proposed',
  'project.consented',
  'project.declined',
  'project.point_answered',
] as const

const withSecretariat = [
  'project.submitted',
  'project.check_started',
  'project.sent_back',
  'project.due_extended',
  'project.recommended',
  'project.withdrawn',
  'decision.adopted',
  'pool.allocated',
  'pool.released',
  'pool.disbursed',
  'pool.spent',
  'tranche.planned',
  'tranche.held',
  'tranche.lifted',
  'tranche.report_confirmed',
  'pool.refunded',
  'reservation.requested',
  'reservation.held',
  'reservation.confirmed',
  'reservation.declined',
  'reservation.released',
  'reservation.delivered',
] as const

const amongCoordinators = ['decision.recorded', 'decision.withdrawn'] as const

export const historyTypes = [...betweenParties, ...withSecretariat, ...amongCoordinators] as const
export type HistoryType = (typeof historyTypes)[number]

export function isHistoryType(type: string): type is HistoryType {
  return historyTypes.some((known) => known === type)
}

/** How the text was written is the parties' affair; what waits for a second coordinator is the secretariat's. */
export function mayTell(type: HistoryType, reader: { readonly party: boolean; readonly coordinator: boolean }): boolean {
  if (betweenParties.some((one) => one === type)) return reader.party
  if (amongCoordinators.some((one) => one === type)) return reader.coordinator
  return true
}

export type HistoryEvent = {
  readonly id: string
  readonly type: HistoryType
  readonly at: Date
  readonly personId: string | null
  readonly bodyId: string | null
  readonly payload: { readonly [name: string]: unknown }
}

/** Saves of one person that follow each other become one line, that of the last: newest first in and out. */
export function mergeEdits(events: readonly HistoryEvent[]): readonly HistoryEvent[] {
  return events.filter((event, at) => {
    const newer = events[at - 1]
    return event.type !== 'project.edited' || newer?.type !== 'project.edited' || newer.personId !== event.personId
  })
}
