import { z } from 'zod'
import { type DecisionState, isOutcome } from '#app/domain/decisions/decision.ts'
import { idInput } from '#app/domain/ids.ts'
import type { Money } from '#app/domain/money.ts'
import { eligiblePurses } from '#app/domain/pool/plan-allocation.ts'
import { actsOn, standsAsideFor } from '#app/domain/projects/acts.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { loadProjectToFund, readAllPurses } from '#server/queries/pool/load-purses.ts'
import { dossierParts, toDossier } from '#server/queries/projects/load-dossier.ts'
import { forumRefSelect, loadNames, sum, toForumRef } from '#server/queries/projects/refs.ts'
import { defineQuery, type QueryContext } from '#server/queries/query.ts'
import { sourcesOf } from '../threads/sources.ts'
import { visibleDecisions } from './visible-decisions.ts'

/**
 * One decision with both texts, who recorded and who confirmed it, and for a coordinator whether they may
 * confirm or withdraw it. Refuses `not_found`.
 */
export const decisionPage = defineQuery({
  name: 'decisions.page',
  summary: 'One decision of the register.',
  input: z.object({ decisionId: idInput }),
  async run({ db, actor, now }, { decisionId }) {
    const [seen] = await db.$queryRaw<{ id: string }[]>`SELECT d.id FROM "Decision" d WHERE d.id = ${decisionId}::uuid AND ${visibleDecisions(actor)}`
    const row = seen && (await db.decision.findUnique({ where: { id: decisionId } }))
    if (!row || !isOutcome(row.outcome)) return refuse('not_found')
    const project = await db.project.findUniqueOrThrow({ where: { id: row.projectId }, include: dossierParts })
    const lead = await db.forum.findUniqueOrThrow({ where: { id: project.leadId }, select: forumRefSelect })
    const names = await loadNames(db, [row.recordedById, row.confirmedById])
    const source = (await sourcesOf(db, actor, [row.messageId])).get(row.messageId ?? '') ?? null
    const { timeZone } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } })
    const dossier = toDossier(project)
    const around = { now, timeZone, recordedById: row.state === 'recorded' ? row.recordedById : null }
    const aside = standsAsideFor(actor, dossier)
    const confirm = actsOn(actor, dossier, around).find(({ act }) => act === 'confirm_decision')
    return ok({
      available: row.state === 'recorded' && row.amount !== null ? await loadAvailable(db, row.projectId, project.currency) : null,
      id: row.id,
      number: row.number,
      state: stateOf(row.state),
      outcome: row.outcome,
      consequence: row.consequence,
      ifShort: row.ifShort === 'reserve_list' ? ('reserve_list' as const) : ('refuse' as const),
      amount: row.amount !== null && row.currency ? sum(row.amount, row.currency) : null,
      asked: sum(project.poolRequest, project.currency),
      textFr: row.textFr,
      textEn: row.textEn,
      textHash: row.textHash,
      /** The message that it was made of, for whoever reads that. */
      source,
      meetingOn: row.meetingOn.toISOString().slice(0, 10),
      recordedBy: names.get(row.recordedById) ?? '',
      recordedAt: row.recordedAt.toISOString(),
      confirmedBy: row.confirmedById ? (names.get(row.confirmedById) ?? '') : null,
      confirmedAt: row.confirmedAt?.toISOString() ?? null,
      project: { id: project.id, number: project.number, seed: project.seed, titleFr: project.titleFr, titleEn: project.titleEn, state: dossier.state },
      lead: toForumRef(lead),
      /** Codes of the parties for whose sake a coordinator stands aside. */
      aside,
      may: {
        /** Null when there is nothing to confirm, or not by this actor's role. */
        confirm: confirm ?? null,
        withdraw: row.state === 'recorded' && row.recordedById === actor.personId && aside.length === 0,
      },
    })
  },
})

function stateOf(text: string): DecisionState {
  return text === 'adopted' || text === 'withdrawn' ? text : 'recorded'
}

/** What the pool could set aside for this dossier now: for the second coordinator. */
async function loadAvailable(db: QueryContext['db'], projectId: string, base: string): Promise<Money | null> {
  const project = await loadProjectToFund(db, projectId)
  if (!project) return null
  const available = eligiblePurses(await readAllPurses(db, base), project).reduce((total, purse) => total + purse.balance, 0n)
  return sum(available, base)
}
