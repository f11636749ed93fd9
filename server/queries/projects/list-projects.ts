import type { Money } from '#app/domain/money.ts'
import type { Area } from '#app/domain/projects/content.ts'
import { type ListOrder, listProjectsInput } from '#app/domain/projects/list.input.ts'
import { type DossierState, dossierStates } from '#app/domain/projects/states.ts'
import { whoActs } from '#app/domain/projects/who-acts.ts'
import { ok } from '#app/domain/result.ts'
import { defineQuery, type QueryContext } from '#server/queries/query.ts'
import { type ActingView, toActingView } from './acting-view.ts'
import { dossierParts, toDossier } from './load-dossier.ts'
import { type ForumRef, loadForumRefs, sum } from './refs.ts'
import { type Selected, selectProjects } from './select-projects.ts'

const pageSize = 50

/** A line of the list; of a cover only number, title, lead and state are known. */
export type ProjectLine = {
  readonly id: string
  readonly number: string | null
  readonly seed: string
  readonly titleFr: string
  readonly titleEn: string
  readonly state: DossierState
  readonly lead: ForumRef
  readonly full: {
    readonly area: Area | null
    readonly partners: readonly ForumRef[]
    readonly acting: ActingView
    readonly asked: Money
    readonly startsOn: string | null
    readonly endsOn: string | null
  } | null
}

/** Dossiers that the actor sees, with filters, the count of each state and what is asked of the pool in all. */
export const listProjects = defineQuery({
  name: 'projects.list',
  summary: 'Dossiers you may see, filtered and counted by state.',
  input: listProjectsInput,
  async run(context, { page, order, state, ...filters }) {
    const { db, actor } = context
    const found = await selectProjects(db, actor, filters)
    const kept = state ? found.filter((row) => row.state === state) : found
    const shown = [...kept].sort(comparing(order, actor.locale)).slice((page - 1) * pageSize, page * pageSize)
    const { baseCurrency } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { baseCurrency: true } })
    return ok({
      items: await loadLines(context, shown),
      total: kept.length,
      page,
      pages: Math.max(1, Math.ceil(kept.length / pageSize)),
      all: found.length,
      counts: dossierStates.flatMap((one) => {
        const count = found.filter((row) => row.state === one).length
        return count > 0 ? [{ state: one, count }] : []
      }),
      asked: sum(
        kept.reduce((total, row) => total + (row.asked ?? 0n), 0n),
        baseCurrency,
      ),
    })
  },
})

async function loadLines({ db, actor, now }: QueryContext, shown: readonly Selected[]): Promise<readonly ProjectLine[]> {
  const ids = shown.map(({ id }) => id)
  const rows = await db.project.findMany({ where: { id: { in: ids } }, include: dossierParts })
  const recorded = await db.decision.findMany({ where: { projectId: { in: ids }, state: 'recorded' }, select: { projectId: true, recordedById: true } })
  const forums = await loadForumRefs(
    db,
    rows.flatMap((row) => [row.leadId, ...row.partners.map(({ forumId }) => forumId)]),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return shown.flatMap(({ id, sight }): ProjectLine[] => {
    const row = byId.get(id)
    const lead = row && forums.get(row.leadId)
    if (!row || !lead) return []
    const dossier = toDossier(row)
    const { number, state } = dossier
    const waiting = recorded.find(({ projectId }) => projectId === id)
    const { titleFr, titleEn, area, startsOn, endsOn, poolRequest, currency } = dossier.content
    const full = {
      area,
      partners: dossier.partners.flatMap(({ forumId }) => forums.get(forumId) ?? []),
      acting: toActingView(whoActs({ ...dossier, decisionRecorded: waiting !== undefined }, now), actor, {
        forums,
        dossier,
        recordedById: waiting?.recordedById,
      }),
      asked: sum(poolRequest, currency),
      startsOn,
      endsOn,
    }
    return [{ id, number, seed: row.seed, titleFr, titleEn, state, lead, full: sight === 'full' ? full : null }]
  })
}

/** Sorted here, not in the database, whose text order differs from one to the next (libraries.md §0). */
function comparing(order: ListOrder, locale: string): (a: Selected, b: Selected) => number {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const title = (row: Selected) => (locale === 'fr' ? row.titleFr || row.titleEn : row.titleEn || row.titleFr)
  const recent = (a: Selected, b: Selected) => b.stateSince.getTime() - a.stateSince.getTime() || (a.id < b.id ? 1 : -1)
  const due = (row: Selected) => row.dueAt?.getTime() ?? Number.POSITIVE_INFINITY
  switch (order) {
    case 'deadline':
      return (a, b) => (due(a) === due(b) ? recent(a, b) : due(a) - due(b))
    case 'recent':
      return recent
    case 'number':
      return (a, b) => collator.compare(a.number ?? '\uffff', b.number ?? '\uffff') || recent(a, b)
    case 'title':
      return (a, b) => collator.compare(title(a), title(b)) || recent(a, b)
    case 'asked':
      return (a, b) => Number((b.asked ?? -1n) - (a.asked ?? -1n)) || recent(a, b)
  }
}
