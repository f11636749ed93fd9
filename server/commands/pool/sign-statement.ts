import type { DomainEvent } from '#app/domain/events.ts'
import { refuseConflicted } from '#app/domain/members/conflict.ts'
import { can } from '#app/domain/members/permissions.ts'
import { contributionEvent } from '#app/domain/pool/contribution-event.ts'
import { statementPeriod } from '#app/domain/pool/statement.input.ts'
import { signedPart } from '#app/domain/pool/statement.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import type { Tx } from '#server/db/client.ts'
import { contentHash } from '#server/db/hash.ts'
import { gatherKept, type StatementOf } from '#server/queries/pool/gather-kept.ts'
import type { BodyRef } from '#server/queries/pool/read-contributions.ts'
import { readLastPosition, readStatement } from '#server/queries/pool/read-statement.ts'
import { statementOf } from '#server/queries/pool/statement-of.ts'
import { defineCommand } from '../command.ts'
import { lockAccounts, lockContributionRow, lockContributor } from './locks.ts'

/**
 * Finance signs a statement to a contributor, of one contribution or of all (domain.md §3.5): it is numbered, and says
 * the same ever after, whatever the ledger takes in later. Refuses `not_found`, `not_permitted`, `conflicted` to who
 * works for the contributor, `date_in_future` for a period that is not over.
 */
export const signStatement = defineCommand({
  name: 'pool.sign-statement',
  summary: 'Sign a statement of one contribution, or of all of a contributor, for a period.',
  stepUp: true,
  input: statementPeriod,
  async run({ tx, actor, now, newId }, { from, to, contributionId = null, ...asked }) {
    const of = await statementOf(tx, actor, { ...asked, ...(contributionId && { contributionId }) })
    if (!of) return refuse('not_found')
    if (!can(actor, 'pool.receive')) return refuse('not_permitted')
    const { contributor, contributorId } = of
    const aside = refuseConflicted(actor, [contributor])
    if (aside) return aside
    const { timeZone } = await tx.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } })
    if (to > dayIn(now, timeZone)) return refuse('date_in_future')

    await lockStated(tx, of)
    const range = { from, to, position: await readLastPosition(tx, of.contributionIds) }
    const kept = await gatherKept(tx, of, range)
    const number = `${of.code}-S${(await tx.statement.count({ where: { contributorId, contributionId } })) + 1}`
    const { id } = await tx.statement.create({
      data: {
        id: newId(),
        number,
        contributorId,
        contributionId,
        fromOn: new Date(from),
        toOn: new Date(to),
        position: range.position,
        kept,
        contributorFr: contributor.nameFr,
        contributorEn: contributor.nameEn,
        contentHash: contentHash(signedPart(await readStatement(tx, range, kept))),
        signedById: actor.personId,
        signedAt: now,
      },
    })
    return ok({ statementId: id, number }, [stated(contributor, contributionId, { number, from, to })])
  },
})

/** An entry being written holds these locks with its position taken; after them, what is below the last is complete. */
async function lockStated(tx: Tx, { contributorId, contributionIds }: StatementOf): Promise<void> {
  await lockContributor(tx, contributorId)
  for (const id of [...contributionIds].sort()) await lockContributionRow(tx, id)
  const accounts = await tx.account.findMany({ where: { contributionId: { in: [...contributionIds] } }, select: { key: true } })
  await lockAccounts(
    tx,
    accounts.map(({ key }) => key),
  )
}

type Payload = { readonly number: string; readonly from: string; readonly to: string }

function stated({ id, kind }: BodyRef, contributionId: string | null, payload: Payload): DomainEvent {
  if (contributionId) return contributionEvent({ id: contributionId, contributorId: id }, 'contribution.stated', payload)
  const subject = { kind: kind === 'partner' ? ('partner' as const) : ('forum' as const), id }
  return { type: 'contributor.stated', subject, payload, audience: ['pool', `body:${id}`] }
}
