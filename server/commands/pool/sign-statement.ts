import { can } from '#app/domain/members/permissions.ts'
import { contributionEvent } from '#app/domain/pool/contribution-event.ts'
import { statementPeriod } from '#app/domain/pool/statement.input.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { contentHash } from '#server/db/hash.ts'
import { readLastPosition, readStatement } from '#server/queries/pool/read-statement.ts'
import { defineCommand } from '../command.ts'
import { lockContribution } from './load-contribution.ts'
import { lockAccounts } from './locks.ts'

/**
 * Finance signs a statement to a contributor (domain.md §3.5): it is numbered, and says the same ever after, whatever
 * the ledger takes in later. Refuses `not_found`, `not_permitted`, `date_in_future` for a period that is not over.
 */
export const signStatement = defineCommand({
  name: 'pool.sign-statement',
  summary: 'Sign a statement of one contribution for a period.',
  input: statementPeriod,
  async run({ tx, actor, now, newId }, { contributionId, from, to }) {
    const contribution = await lockContribution(tx, actor, contributionId)
    if (!contribution) return refuse('not_found')
    if (!can(actor, 'pool.receive')) return refuse('not_permitted')
    const { timeZone } = await tx.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } })
    if (to > dayIn(now, timeZone)) return refuse('date_in_future')

    // An entry being written holds these locks with its position taken; after them, what is below the last is complete.
    const accounts = await tx.account.findMany({ where: { contributionId }, select: { key: true } })
    await lockAccounts(
      tx,
      accounts.map(({ key }) => key),
    )
    const position = await readLastPosition(tx, contributionId)
    const content = await readStatement(tx, { contributionId, from, to, position })
    const { nameFr, nameEn } = await tx.body.findUniqueOrThrow({ where: { id: contribution.contributorId }, select: { nameFr: true, nameEn: true } })
    const number = `${contribution.code}-S${(await tx.statement.count({ where: { contributionId } })) + 1}`
    const { id } = await tx.statement.create({
      data: {
        id: newId(),
        number,
        contributionId,
        fromOn: new Date(from),
        toOn: new Date(to),
        position,
        contributorFr: nameFr,
        contributorEn: nameEn,
        contentHash: contentHash(content),
        signedById: actor.personId,
        signedAt: now,
      },
    })
    return ok({ statementId: id, number }, [contributionEvent(contribution, 'contribution.stated', { number, from, to })])
  },
})
