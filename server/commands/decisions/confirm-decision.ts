import { adopted, decideConfirmation } from '#app/domain/decisions/decide-decision.ts'
import { onDecision } from '#app/domain/decisions/decision.input.ts'
import { type Consequence, type Decision, decisionNumberStem, endsQuestions, nextDecisionNumber, type Outcome } from '#app/domain/decisions/decision.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Tx } from '#server/db/client.ts'
import { type CommandContext, defineCommand } from '../command.ts'
import { allocateToProject } from '../pool/allocate-to-project.ts'
import { loadActAudience, loadAlliance } from '../projects/load-parts.ts'
import { lockClarifications } from '../threads/lock-clarifications.ts'
import { lockDecision, lockDecisionNumbers } from './locks.ts'

/**
 * A second coordinator confirms a recorded decision: it is adopted and numbered, the dossier moves, and an
 * approval sets its money aside, all in one transaction; what was still being asked about it is locked. When the money does not suffice, `insufficient_funds`;
 * unless the text says reserve list, then the dossier goes there (rulings.md 3, 9, 11). Refuses
 * `second_person_needed`, `conflicted`, `decision_not_open`, `outcome_not_possible`.
 */
export const confirmDecision = defineCommand({
  name: 'decisions.confirm',
  summary: 'Confirm a recorded decision as the second coordinator.',
  stepUp: true,
  input: onDecision,
  async run(context, { decisionId }) {
    const { tx, actor } = context
    const found = await lockDecision(tx, actor, decisionId)
    if (!found) return refuse('not_found')
    const { decision, dossier } = found
    const now = await context.readClock()
    const decided = decideConfirmation(actor, dossier, decision)
    if (!decided.ok) return decided

    const settled = await settle(context, decision, dossier.id, now)
    if (!settled.ok) return settled
    const { outcome, consequence } = settled.value
    const number = await takeNumber(tx, now)
    await tx.decision.update({
      where: { id: decisionId },
      data: { state: 'adopted', number, consequence, confirmedById: actor.personId, confirmedAt: now },
    })
    await tx.project.update({ where: { id: dossier.id }, data: { state: outcome, stateSince: now, version: { increment: 1 } } })
    const event = adopted(dossier, decision, { number, outcome, consequence }, await loadActAudience(tx, dossier))
    const locked = endsQuestions(outcome) ? await lockClarifications(context, dossier.id, number) : []
    return ok({ number, outcome, consequence }, [...(settled.events ?? []), ...locked, event])
  },
})

type Settled = { readonly outcome: Outcome; readonly consequence: Consequence | null }

/** What becomes of the dossier, and the money with it. */
async function settle({ tx, actor, newId }: CommandContext, decision: Decision, projectId: string, now: Date): Promise<Result<Settled>> {
  if (decision.amount === null) return ok({ outcome: decision.outcome, consequence: null })
  const allocated = await allocateToProject(tx, { projectId, amount: decision.amount, actor, now, newId, decisionId: decision.id })
  if (allocated.ok) return ok({ outcome: 'approved', consequence: 'allocated' }, allocated.value)
  if (decision.ifShort === 'refuse') return allocated
  return ok({ outcome: 'deferred', consequence: 'reserve_list' })
}

async function takeNumber(tx: Tx, now: Date): Promise<string> {
  const { numberPrefix, timeZone } = await loadAlliance(tx)
  const year = Number(dayIn(now, timeZone).slice(0, 4))
  await lockDecisionNumbers(tx)
  const stem = decisionNumberStem(numberPrefix, year)
  const [row] = await tx.$queryRaw<{ highest: number }[]>`
    SELECT coalesce(max(substr(number, ${stem.length + 1}::int)::int), 0) AS highest FROM "Decision" WHERE starts_with(number, ${stem})`
  return nextDecisionNumber(numberPrefix, year, row?.highest ?? 0)
}
