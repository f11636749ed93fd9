import { can } from '#app/domain/members/permissions.ts'
import { decidePledge } from '#app/domain/pool/decide-promise.ts'
import { pledgeInput } from '#app/domain/pool/pool.input.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadTerms } from './load-terms.ts'
import { lockCodes } from './locks.ts'
import { fundFor, nextCode, seesProject, takesPart } from './open-contribution.ts'
import { recordTransfers } from './record-transfers.ts'
import { resolveConditions } from './resolve-conditions.ts'

/**
 * A body promises money to the pool (domain.md §3.1). Finance may register the promise of another body with
 * its signed document: state `registered` until a second coordinator confirms. Returns the contribution's id,
 * code and state. Refuses `not_permitted`, `document_missing`, `contributor_unknown`, `earmark_unknown`,
 * `fund_unknown`, `fund_closed`, `date_past` for the day of a condition.
 */
export const pledgeContribution = defineCommand({
  name: 'pool.pledge',
  summary: 'Promise money to the pool, in any currency, freely or tied to a theme, a region, a country or a dossier.',
  input: pledgeInput,
  async run({ tx, actor, now, newId }, { contributorId = actor.body.id, documentRef = null, ...input }) {
    if (!can(actor, 'pool.pledge', [contributorId])) return refuse('not_permitted')
    if (!(await takesPart(tx, contributorId))) return refuse('contributor_unknown', { faults: [{ path: 'contributorId', code: 'contributor_unknown' }] })
    const { condition, earmark, currency, rate } = input
    if (earmark.kind === 'project' && !(await seesProject(tx, actor, earmark.value))) {
      return refuse('earmark_unknown', { faults: [{ path: 'earmark', code: 'earmark_unknown' }] })
    }
    const { base, timeZone } = await loadTerms(tx)
    await lockCodes(tx)
    const contribution = { id: newId(), code: await nextCode(tx), contributorId, currency }
    const today = dayIn(now, timeZone)
    if (condition && condition.by < today) return refuse('date_past', { faults: [{ path: 'condition.by', code: 'date_past' }] })
    const amount = BigInt(input.amount)
    const decided = decidePledge(actor, contribution, { amount, documentRef })
    if (!decided.ok) return decided
    const fund = await fundFor(tx, base, newId, input.fundId)
    if (!fund.ok) return fund

    const { state, awaits, transfers } = decided.value
    await tx.contribution.create({
      data: {
        ...contribution,
        fundId: fund.value,
        earmarkKind: earmark.kind,
        earmarkValue: earmark.value,
        pledged: amount,
        state,
        documentRef,
        validUntil: input.validUntil ? new Date(input.validUntil) : null,
        rateKind: rate?.kind ?? null,
        rateValue: rate?.value ?? null,
        rateSource: rate?.source ?? null,
        registeredForContributor: awaits !== null,
        pledgedById: actor.personId,
        pledgedAt: now,
        ...(condition && { condition: { create: { amount: BigInt(condition.amount), dueOn: new Date(condition.by) } } }),
        ...(awaits && { awaiting: awaits, awaitingAmount: amount, awaitingDocument: documentRef, awaitingById: actor.personId, awaitingAt: now }),
      },
    })
    await recordTransfers(tx, { actor, now, newId, effectiveOn: today, transfers })
    const met = condition ? await resolveConditions(tx, { now, today, base }) : []
    return ok({ contributionId: contribution.id, code: contribution.code, state }, [...(decided.events ?? []), ...met])
  },
})
