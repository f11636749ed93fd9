import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'

describe('a period that closes while money is entered', async () => {
  const { db, execute, claimsHold, setClock } = await openHarness()
  let as: (name: string) => Actor
  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    setClock('2026-06-01T12:00:00Z')
  })
  afterEach(claimsHold)

  it('lets each receipt take effect before it closed, or on the first open day, and none in between', async () => {
    const { contributionId } = accepted(await execute('pool.pledge', as('ingrid'), { amount: '1000000', currency: 'EUR' }))
    accepted(await execute('pool.commit', as('ingrid'), { contributionId, amount: '1000000', documentRef: 'MoU' }))
    const receipts: string[] = []
    for (let n = 0; n < 20; n++) {
      const arrived = { contributionId, amount: '100', receivedOn: '2026-04-12', bankRef: `B-${n}` }
      receipts.push(accepted(await execute('pool.receive', as('yawa'), arrived)).receiptId)
    }
    const { closingId } = accepted(await execute('pool.close-period', as('yawa'), { through: '2026-04-30' }))

    const approvals = receipts.map((receiptId) => execute('pool.approve-receipt', as('koffi'), { receiptId }))
    const answers = await Promise.all([...approvals.slice(0, 10), execute('pool.confirm-closing', as('helen'), { closingId }), ...approvals.slice(10)])

    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))
    expect(codes.every((code) => code === 'period_closed')).toBe(true)
    const late = await db.sql<{ count: bigint }>(
      '',
      `SELECT count(*) FROM "Transfer" t, "PeriodClosing" c
        WHERE t."effectiveOn" <= c.through AND t.position > (SELECT coalesce(min(position), 9223372036854775807) FROM "Transfer" WHERE "effectiveOn" > c.through AND reason = 'receipt')`,
      [],
    )
    expect(Number(late[0]?.count)).toBe(0)
  })
})
