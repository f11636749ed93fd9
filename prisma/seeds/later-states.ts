import type { Demo } from './demo-data.ts'
import type { Stage } from './stage.ts'
import type { Act } from './timeline.ts'

/** Since when a dossier stands in a state that no command reaches yet. */
const since: { readonly [key: string]: string } = {
  'DEMO-24-001': '2026-01-14T17:00',
  'DEMO-24-002': '2026-05-28T12:00',
  'DEMO-25-001': '2025-09-01T09:00',
  'DEMO-25-002': '2025-10-01T09:00',
  'DEMO-25-003': '2026-05-18T09:00',
  'DEMO-25-004': '2026-05-14T09:00',
  'DEMO-25-009': '2026-05-12T09:00',
}

const reached = ['draft', 'revision_requested', 'for_decision', 'deferred', 'rejected']

export function laterStateActs({ projects }: Demo): readonly Act<Stage>[] {
  return projects
    .filter(({ state }) => !reached.includes(state))
    .map(({ key, state }) => ({
      at: since[key] ?? '',
      run: async (stage) => {
        await stage.tx.project.update({ where: { id: stage.id(key) }, data: { state, stateSince: stage.now() } })
        stage.wrote('states of dossiers', 1)
      },
    }))
}
