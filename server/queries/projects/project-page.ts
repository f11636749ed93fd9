import { z } from 'zod'
import { idInput } from '#app/domain/ids.ts'
import { actsOn, standsAsideFor } from '#app/domain/projects/acts.ts'
import { type Missing, missingForSubmission } from '#app/domain/projects/missing.ts'
import { isParty } from '#app/domain/projects/sight.ts'
import { type DossierState, isDossierState, isEditable } from '#app/domain/projects/states.ts'
import { whoActs } from '#app/domain/projects/who-acts.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { defineQuery, type QueryContext } from '#server/queries/query.ts'
import { sourcesOf } from '../threads/sources.ts'
import { toActingView } from './acting-view.ts'
import { toContentView } from './content-view.ts'
import { toDecisionLines } from './decision-lines.ts'
import { type DossierRow, dossierParts, toDossier } from './load-dossier.ts'
import { toPartnerViews, toPointViews } from './party-views.ts'
import { type ForumRef, forumRefSelect, loadForumRefs, loadNames, toForumRef } from './refs.ts'
import { loadVersions, shownContent, versionView } from './versions-view.ts'
import { sightOfProject } from './visible.ts'

/** What everybody who sees the dossier at all may know of it (rulings.md 6). */
export type ProjectHead = {
  readonly id: string
  readonly number: string | null
  readonly seed: string
  readonly titleFr: string
  readonly titleEn: string
  readonly state: DossierState
  readonly lead: ForumRef
}

export type ProjectFull = Awaited<ReturnType<typeof loadFull>>['full']
export type ProjectPage = { readonly head: ProjectHead; readonly full: ProjectFull | null }

/**
 * Everything the dossier's page needs: `full` is null for a cover. Acts carry the refusal that prevents them
 * now; `missing` is filled for parties while the text is open. Refuses `not_found`.
 */
export const projectPage = defineQuery({
  name: 'projects.page',
  summary: 'One dossier with what you may do on it.',
  input: z.object({ projectId: idInput }),
  async run(context, { projectId }): Promise<Result<ProjectPage>> {
    const { db, actor } = context
    const sight = await sightOfProject(db, actor, projectId)
    if (sight === 'none') return refuse('not_found')
    if (sight === 'cover') return ok({ head: await loadHead(context, projectId), full: null })
    const row = await db.project.findUnique({ where: { id: projectId }, include: dossierParts })
    return row ? ok(await loadFull(context, row)) : refuse('not_found')
  },
})

async function loadHead({ db }: QueryContext, id: string): Promise<ProjectHead> {
  const row = await db.project.findUniqueOrThrow({
    where: { id },
    select: { id: true, number: true, seed: true, titleFr: true, titleEn: true, state: true, lead: { select: forumRefSelect } },
  })
  return { ...row, state: known(row.state), lead: toForumRef(row.lead) }
}

async function loadFull(context: QueryContext, row: DossierRow) {
  const { db, actor, now } = context
  const dossier = toDossier(row)
  const party = isParty(actor.body.id, { leadId: dossier.leadId, partnerIds: dossier.partners.map(({ forumId }) => forumId) })
  const versions = await loadVersions(db, row.id)
  const shown = shownContent(dossier, versions, party)
  const forums = await loadForumRefs(db, [
    row.leadId,
    ...row.partners.map(({ forumId }) => forumId),
    ...versions.flatMap(({ content }) => content.partners.map(({ forumId }) => forumId)),
  ])
  const decisions = await db.decision.findMany({ where: { projectId: row.id, state: { not: 'withdrawn' } }, orderBy: { recordedAt: 'desc' } })
  const recorded = decisions.find(({ state }) => state === 'recorded') ?? null
  const { timeZone } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } })
  const around = { now, timeZone, recordedById: recorded?.recordedById ?? null }
  const names = await loadNames(db, [
    row.officerId,
    ...decisions.map(({ recordedById }) => recordedById),
    ...row.partners.map(({ consentedById }) => consentedById),
    ...row.points.map(({ answeredById }) => answeredById),
  ])
  const sources = await sourcesOf(
    db,
    actor,
    row.points.map(({ messageId }) => messageId),
  )
  const head = await loadHead(context, row.id)
  const missing: readonly Missing[] = party && isEditable(dossier.state) ? missingForSubmission(dossier) : []
  return {
    head: { ...head, titleFr: shown.content.titleFr, titleEn: shown.content.titleEn },
    full: {
      round: row.round,
      version: row.version,
      since: row.stateSince.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      acting: toActingView(whoActs({ ...dossier, decisionRecorded: recorded !== null }, now), actor, { forums, dossier, recordedById: recorded?.recordedById }),
      acts: actsOn(actor, dossier, around),
      /** Codes of the parties for whose sake a coordinator stands aside. */
      aside: standsAsideFor(actor, dossier),
      missing,
      /** The actor's forum leads it or is a partner. */
      party,
      content: toContentView(shown.content, forums),
      ...versionView({ dossier, versions, shown, actor, forums }),
      partners: toPartnerViews(row, dossier, names),
      points: toPointViews(row, dossier, party, { names, sources }),
      officer: row.officerId ? (names.get(row.officerId) ?? null) : null,
      recommendation: row.recommendation ? { text: row.recommendation, lang: row.recommendationLang === 'en' ? ('en' as const) : ('fr' as const) } : null,
      decisions: toDecisionLines(decisions, actor, names),
      withdrawalReason: party ? row.withdrawalReason : null,
    },
  }
}

function known(state: string): DossierState {
  if (!isDossierState(state)) throw new Error(`unknown state ${state}`)
  return state
}
