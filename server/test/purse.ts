import { v7 as newId } from 'uuid'
import type { Actor } from '#app/domain/members/actor.ts'
import { available, cashSource } from '#app/domain/pool/accounts.ts'
import { recordTransfers } from '#server/commands/pool/record-transfers.ts'
import type { Database } from '#server/db/client.ts'

/** One unearmarked contribution of the donor with `amount` euro cents received: for tests that need money, not its story. */
export async function fillPurse(db: Database, actor: Actor, bodyId: string, amount: bigint): Promise<void> {
  const fundId = newId()
  const contributionId = newId()
  const code = `C-${contributionId}`
  await db.prisma.fund.create({ data: { id: fundId, code: `F-${fundId}`, nameFr: 'Fonds commun', nameEn: 'Common fund', currency: 'EUR' } })
  await db.prisma.contribution.create({
    data: {
      id: contributionId,
      code,
      fundId,
      contributorId: bodyId,
      currency: 'EUR',
      pledged: amount,
      committed: amount,
      state: 'fulfilled',
      pledgedById: actor.personId,
    },
  })
  const from = cashSource({ contributionId, currency: 'EUR' })
  const to = available({ contributionId, base: 'EUR' })
  await db.prisma.$transaction((tx) =>
    recordTransfers(tx, { actor, now: new Date(), newId, effectiveOn: '2026-06-01', transfers: [{ from, to, amount, reason: 'receipt' }] }),
  )
}
