import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { figureNames } from '#app/domain/pool/figures.ts'
import { runChecks } from '#server/checks/run-checks.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { words } from '#server/test/offers.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'

/**
 * The list of domain.md §3.3, each invariant broken on purpose: the database refuses it for whoever writes, or the
 * claims of server/checks name it.
 */
describe('the fifteen invariants of the ledger', async () => {
  const harness = await openHarness()
  const { db, ask, execute, setClock } = harness
  let as: (name: string) => Actor
  let bodies: { readonly [code: string]: string }
  let contributionId: string
  let projectId: string
  beforeEach(async () => {
    ;({ as, bodies } = await castMembers(db))
    setClock('2026-06-01T12:00:00Z')
    ;({ contributionId } = await fundedContribution(harness, as, 'ingrid', { amount: '1000000' }))
    projectId = await decidedDossier(harness, bodies.GGPS ?? '', as('koffi'), { decided: 600_000n })
    accepted(await execute('pool.allocate', as('koffi'), { projectId, amount: '600000' }))
  })

  /** The claims that no longer hold. */
  const broken = async () => (await runChecks(db)).map(({ claim }) => claim)
  /** What no command does and the triggers refuse: written behind their backs. */
  const behindTheGuards = (sql: string) => db.script(`SET session_replication_role = replica; ${sql}; SET session_replication_role = DEFAULT`)
  /** A further entry like the last of its kind, with other values. */
  const another = (reason: string, { debit = 't."debitId"', credit = 't."creditId"', amount = '1', day = '2026-06-01', extra = 'NULL' } = {}) =>
    db.script(`INSERT INTO "Transfer" (id, "debitId", "creditId", ledger, unit, amount, reason, "effectiveOn", "groupId", "createdById", "createdBodyId", "createdAt", "reversesId")
      SELECT gen_random_uuid(), ${debit}, ${credit}, ledger, unit, ${amount}, ${extra === 'NULL' ? 'reason' : "'reversal'"}, '${day}', "groupId", "createdById", "createdBodyId", "createdAt", ${extra}
      FROM "Transfer" t WHERE reason = '${reason}'`)

  it('1: amounts are whole and above zero', async () => {
    for (const amount of ['0', '-1']) await expect(another('allocation', { amount })).rejects.toThrow(/Transfer_amount_positive/)
    for (const amount of ['0', '-1', '1.5', '1e3', '']) {
      expect(refused(await execute('pool.allocate', as('koffi'), { projectId, amount })).code).toBe('invalid_input')
    }
  })

  it('2: what leaves one account reaches another, in one ledger and one unit', async () => {
    await behindTheGuards(`UPDATE "Account" SET balance = balance + 1 WHERE kind = 'available'`)
    expect(await broken()).toEqual([
      'each balance is the sum of its transfers',
      'what leaves one account reaches another: each ledger sums to nothing in each unit',
    ])
  })

  it('3: no account but the world and the exchange falls below zero', async () => {
    await expect(another('allocation', { amount: '390001' })).rejects.toThrow(/Account_balance_not_negative/)
    await expect(behindTheGuards(`UPDATE "Account" SET balance = -1 WHERE kind = 'available'`)).rejects.toThrow(/Account_balance_not_negative/)
  })

  it('4: no more is received than was committed', async () => {
    const more = { contributionId, amount: '1', receivedOn: '2026-05-25', bankRef: 'B-2' }
    expect(refused(await execute('pool.receive', as('yawa'), more)).code).toBe('above_commitment')
    await expect(another('honour')).rejects.toThrow(/Account_balance_not_negative/)
    await behindTheGuards(`UPDATE "Contribution" SET committed = 999999`)
    expect(await broken()).toContain('no more was received than was committed')
  })

  it('5: no more is allocated than was received net of its fee; a promise never', async () => {
    accepted(await execute('pool.pledge', as('essi'), { amount: '5000000', currency: 'EUR' }))
    const other = await decidedDossier(harness, bodies.GGPS ?? '', as('koffi'), { decided: 5_000_000n })
    expect(refused(await execute('pool.allocate', as('koffi'), { projectId: other, amount: '390001' })).code).toBe('insufficient_funds')
    await behindTheGuards(`UPDATE "Account" SET balance = balance + 400000 WHERE kind = 'allocated'`)
    expect(await broken()).toContain('what was set aside of a contribution is no more than what arrived of it, net of its fee')
  })

  it('6: money that is tied goes nowhere else', async () => {
    await fundedContribution(harness, as, 'essi', { amount: '9000000', earmark: { kind: 'country', value: 'JP' } })
    const other = await decidedDossier(harness, bodies.GGPS ?? '', as('koffi'), { decided: 5_000_000n })
    expect(refused(await execute('pool.allocate', as('koffi'), { projectId: other, amount: '400000' })).code).toBe('insufficient_funds')
    const tie = (kind: string, value: string) =>
      behindTheGuards(`UPDATE "Contribution" SET "earmarkKind" = '${kind}', "earmarkValue" = '${value}' WHERE id = '${contributionId}'`)
    // The dossier is about prevention, in Togo and Benin: western Africa (011), not eastern Asia (030).
    const elsewhere = [
      ['theme', 'reconstruction'],
      ['country', 'JP'],
      ['region', '030'],
      ['project', other],
    ] as const
    for (const [kind, value] of elsewhere) {
      await tie(kind, value)
      expect([kind, await broken()]).toEqual([kind, ['money tied to a dossier, a theme, a country or a region went nowhere else']])
    }
    for (const [kind, value] of [
      ['theme', 'prevention'],
      ['country', 'TG'],
      ['region', '011'],
      ['region', '002'],
      ['project', projectId],
    ] as const) {
      await tie(kind, value)
      expect([kind, await broken()]).toEqual([kind, []])
    }
  })

  it('7 and 8: no more is paid out than was allocated, and no more reported as spent than was paid out', async () => {
    const open = (kind: string) => `INSERT INTO "Account" (id, ledger, unit, kind, key, "contributionId", "projectId", "forumId")
      VALUES (gen_random_uuid(), 'cash', 'EUR', '${kind}', '${kind}', '${contributionId}', '${projectId}', '${bodies.GGPS}')`
    await db.script(open('advance'))
    await db.script(open('spent'))
    const at = (kind: string) => `(SELECT id FROM "Account" WHERE key = '${kind}')`

    await expect(another('allocation', { debit: 't."creditId"', credit: at('advance'), amount: '600001' })).rejects.toThrow(/Account_balance_not_negative/)
    await another('allocation', { debit: 't."creditId"', credit: at('advance'), amount: '5' })
    const spend = (amount: string) => another('fee', { debit: at('advance'), credit: at('spent'), amount })
    await expect(spend('6')).rejects.toThrow(/Account_balance_not_negative/)
    await spend('5')
  })

  it('9: an entry stays as it was written, and is reversed once, by its mirror, with a reason', async () => {
    await expect(db.script(`UPDATE "Transfer" SET note = 'x'`)).rejects.toThrow(/append-only/)
    await expect(db.script('DELETE FROM "Transfer"')).rejects.toThrow(/append-only/)
    await expect(db.script('TRUNCATE "Transfer" CASCADE')).rejects.toThrow(/append-only/)
    const back = { debit: 't."creditId"', credit: 't."debitId"', extra: 't.id' }
    await expect(another('allocation', { ...back, amount: '599999' })).rejects.toThrow(/reversal mirrors/)
    await another('allocation', { ...back, amount: '600000' })
    await expect(another('allocation', { ...back, amount: '600000' })).rejects.toThrow(/Transfer_reversesId_key|Account_balance_not_negative/)
  })

  it('10: the same command twice has one effect', async () => {
    const commandId = newId()
    const pledge = () => execute('pool.pledge', as('essi'), { amount: '500', currency: 'EUR' }, { commandId })
    const [first, second] = [accepted(await pledge()), accepted(await pledge())]
    expect(second).toEqual(first)
    expect(await db.prisma.contribution.count({ where: { pledged: 500n } })).toBe(1)
  })

  it('11: nothing takes effect on a day to come, nor in a closed period', async () => {
    const { closingId } = accepted(await execute('pool.close-period', as('yawa'), { through: '2026-05-31' }))
    accepted(await execute('pool.confirm-closing', as('koffi'), { closingId }))
    await expect(another('allocation', { day: '2026-05-31' })).rejects.toThrow(/period is closed/)
    await expect(another('allocation', { day: '2026-06-03' })).rejects.toThrow(/Transfer_not_to_come/)
    await another('allocation', { day: '2026-06-01' })
  })

  it('12: whoever records does not answer', async () => {
    await expect(db.script(`UPDATE "Receipt" SET "decidedById" = "recordedById"`)).rejects.toThrow(/Receipt_four_eyes/)
    const { groupId } = await db.prisma.transfer.findFirstOrThrow({ where: { reason: 'allocation' } })
    accepted(await execute('pool.reverse', as('yawa'), { groupId, reason: 'Erreur.' }))
    await expect(db.script(`UPDATE "Reversal" SET "decidedById" = "proposedById"`)).rejects.toThrow(/Reversal_four_eyes/)
    accepted(await execute('pool.close-period', as('yawa'), { through: '2026-05-31' }))
    await expect(db.script(`UPDATE "PeriodClosing" SET "decidedById" = "proposedById"`)).rejects.toThrow(/PeriodClosing_four_eyes/)
  })

  it('12, of payments, refunds and what ends a promise: the database refuses whoever recorded it', async () => {
    const forumId = bodies.GGPS ?? ''
    const recorded = async (state: string) => {
      const itself = `UPDATE "Payment" SET state = '${state}', reason = 'x', "decidedById" = "recordedById", "groupId" = CASE '${state}' WHEN 'approved' THEN id END WHERE state = 'recorded'`
      await expect(db.script(itself)).rejects.toThrow(/Payment_four_eyes/)
    }
    const { paymentId } = accepted(await execute('pool.disburse', as('yawa'), { projectId, forumId, amount: '1000' }))
    for (const state of ['approved', 'rejected']) await recorded(state)
    accepted(await execute('pool.approve-payment', as('koffi'), { paymentId }))
    accepted(await execute('pool.record-refund', as('yawa'), { projectId, forumId, amount: '500', note: 'B-9' }))
    for (const state of ['approved', 'rejected']) await recorded(state)

    const { contributionId: firm } = accepted(await execute('pool.pledge', as('essi'), { amount: '500', currency: 'EUR' }))
    accepted(await execute('pool.commit', as('essi'), { contributionId: firm, amount: '500', documentRef: 'MoU 2' }))
    accepted(await execute('pool.write-off', as('yawa'), { contributionId: firm, amount: '500', reason: 'Perdu' }))
    accepted(await execute('pool.refund-contribution', as('yawa'), { contributionId, amount: '500', reason: 'Rendu' }))
    for (const kind of ['write_off', 'refund']) {
      const itself = `UPDATE "Ending" SET state = 'approved', "decidedById" = "proposedById", "groupId" = id WHERE kind = '${kind}'`
      await expect(db.script(itself)).rejects.toThrow(/Ending_four_eyes/)
    }
  })

  it('13: reserved, delivered and available units are those offered', async () => {
    await words(harness, { as })
    await behindTheGuards(`UPDATE "Offer" SET quantity = quantity - 1`)
    expect(await broken()).toEqual(['reserved, delivered and available units are those offered (domain.md §3.3, invariant 13)'])
  })

  it('14: a closed dossier holds no money', async () => {
    const close = () => db.script(`UPDATE "Project" SET state = 'closed' WHERE id = '${projectId}'`)
    await expect(close()).rejects.toThrow(/does not close/)
    accepted(await execute('pool.disburse', as('yawa'), { projectId, forumId: bodies.GGPS ?? '', amount: '1000' }))
    await behindTheGuards(`UPDATE "Account" SET balance = 0 WHERE kind = 'allocated'`)
    await expect(close()).rejects.toThrow(/does not close/)
    await behindTheGuards(`DELETE FROM "Payment"; UPDATE "Account" SET balance = 600000 WHERE kind = 'allocated'`)
    accepted(await execute('pool.release', as('koffi'), { projectId, amount: '600000', reason: 'Fin' }))
    await close()
    expect(await broken()).toEqual([])

    await expect(another('allocation')).rejects.toThrow(/Account_open_dossier|closed dossier/)
    await behindTheGuards(`UPDATE "Account" SET balance = 1 WHERE kind = 'allocated'`)
    expect(await broken()).toContain('a closed dossier holds no money')
  })

  it('15: each figure is the sum of its entries', async () => {
    const { totals } = accepted(await ask('pool.overview', as('koffi')))
    const shown = Object.entries(totals).flatMap(([name, sum]) =>
      figureNames.some((one) => one === name) && 'amount' in sum ? [[name, sum.amount] as const] : [],
    )
    expect(shown.length).toBeGreaterThan(8)
    for (const [figure, amount] of shown) {
      const { sums } = accepted(await ask('pool.ledger', as('koffi'), { figure }))
      expect([figure, sums[0]?.amount ?? '0']).toEqual([figure, amount])
    }
  })
})
