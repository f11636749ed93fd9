import type { DomainEvent } from '#app/domain/events.ts'

type TrancheEvents = 'tranche.held' | 'tranche.lifted' | 'tranche.report_confirmed'

/** What a coordinator settled about one tranche, told to the dossier and the pages of the pool. */
export function trancheEvent(type: TrancheEvents, projectId: string, n: number): DomainEvent {
  return { type, subject: { kind: 'project', id: projectId }, projectId, payload: { n }, audience: ['pool', `dossier:${projectId}`] }
}
