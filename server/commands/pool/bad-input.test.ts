import { v7 as newId } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'
import type { poolCommands } from './registry.ts'

const wrongAmounts = ['0', '-1', '1.5', '1,5', '1e3', '0x10', ' ', '', '4000000000000000001', '9223372036854775808', '99999999999999999999', 5, null, {}]

/** One scene for all rows: whatever is refused leaves it as it is. */
describe('bad input to the commands of money', async () => {
  const { db, execute, ask, setClock, claimsHold } = await openHarness()
  let given: { as: (name: string) => Actor; contributionId: string; open: string; projectId: string; receiptId: string; groupId: string; closingId: string }

  type Wrong = readonly [why: string, command: keyof typeof poolCommands, by: string, input: () => object, code: string]
  const peg = { kind: 'units_per_eur', value: '655.957', source: 'BCEAO' }
  const receipt = (more: object) => ({ contributionId: given.open, amount: '1000', receivedOn: '2026-05-25', bankRef: 'B-7', rate: peg, ...more })
  const pledge = (more: object) => ({ amount: '1000', currency: 'EUR', ...more })
  const rate = (more: object) => ({ currency: 'USD', validOn: '2026-05-20', rate: { kind: 'eur_per_unit', value: '0.92', source: 'BCE' }, ...more })

  async function prepare() {
    const { as, bodies } = await castMembers(db)
    setClock('2026-06-01T12:00:00Z')
    const harness = { db, execute }
    const { contributionId } = await fundedContribution(harness, as, 'ingrid', { amount: '1000000' })
    const { contributionId: open } = accepted(await execute('pool.pledge', as('essi'), { amount: '65595700', currency: 'XOF' }))
    accepted(await execute('pool.commit', as('essi'), { contributionId: open, amount: '65595700', documentRef: 'Lettre 4' }))
    const arrived = { contributionId: open, amount: '655957', receivedOn: '2026-05-25', bankRef: 'B-1', rate: peg }
    const { receiptId } = accepted(await execute('pool.receive', as('yawa'), arrived))
    const projectId = await decidedDossier(harness, bodies.GGPS ?? '', as('koffi'), { decided: 600_000n })
    accepted(await execute('pool.allocate', as('koffi'), { projectId, amount: '300000' }))
    const { groupId } = await db.prisma.transfer.findFirstOrThrow({ where: { reason: 'allocation' } })
    const { closingId } = accepted(await execute('pool.close-period', as('yawa'), { through: '2026-04-30' }))
    given = { as, contributionId, open, projectId, receiptId, groupId, closingId }
  }

  const rows: readonly Wrong[] = [
    ...wrongAmounts.flatMap((amount): readonly Wrong[] => [
      [`a pledge of ${JSON.stringify(amount)}`, 'pool.pledge', 'essi', () => pledge({ amount }), 'invalid_input'],
      [`a commitment of ${JSON.stringify(amount)}`, 'pool.commit', 'essi', () => ({ contributionId: given.open, amount, documentRef: 'x' }), 'invalid_input'],
      [`a receipt of ${JSON.stringify(amount)}`, 'pool.receive', 'yawa', () => receipt({ amount }), 'invalid_input'],
      [`an allocation of ${JSON.stringify(amount)}`, 'pool.allocate', 'koffi', () => ({ projectId: given.projectId, amount }), 'invalid_input'],
    ]),
    [
      'a commitment of 2^53 above the pledge',
      'pool.commit',
      'essi',
      () => ({ contributionId: given.open, amount: '9007199254740993', documentRef: 'x' }),
      'above_pledge',
    ],
    ['a receipt of 2^53 above the commitment', 'pool.receive', 'yawa', () => receipt({ amount: '9007199254740993' }), 'above_commitment'],
    [
      'an allocation of 2^53 above the decision',
      'pool.allocate',
      'koffi',
      () => ({ projectId: given.projectId, amount: '9007199254740993' }),
      'above_decision',
    ],
    ['a currency that is none', 'pool.pledge', 'essi', () => pledge({ currency: 'XXX' }), 'invalid_input'],
    ['a currency in small letters', 'pool.pledge', 'essi', () => pledge({ currency: 'eur' }), 'invalid_input'],
    ['a name of every object as a currency', 'pool.pledge', 'essi', () => pledge({ currency: 'constructor' }), 'invalid_input'],
    ['a rate of the base currency', 'pool.enter-rate', 'yawa', () => rate({ currency: 'EUR' }), 'rate_of_base'],
    ['a rate of nothing', 'pool.enter-rate', 'yawa', () => rate({ rate: { kind: 'eur_per_unit', value: '0.0', source: 'BCE' } }), 'invalid_input'],
    ['a rate without a source', 'pool.enter-rate', 'yawa', () => rate({ rate: { kind: 'eur_per_unit', value: '1.1', source: ' ' } }), 'invalid_input'],
    ['a rate of a day to come', 'pool.enter-rate', 'yawa', () => rate({ validOn: '2026-06-02' }), 'date_in_future'],
    ['no rate where one is needed', 'pool.receive', 'yawa', () => receipt({ rate: undefined }), 'rate_missing'],
    ['a fund that nobody knows', 'pool.pledge', 'essi', () => pledge({ fundId: newId() }), 'fund_unknown'],
    ['a contribution in place of a fund', 'pool.pledge', 'essi', () => pledge({ fundId: given.open }), 'fund_unknown'],
    ['a receipt of a day to come', 'pool.receive', 'yawa', () => receipt({ receivedOn: '2026-06-02' }), 'date_in_future'],
    ['a day that is none', 'pool.receive', 'yawa', () => receipt({ receivedOn: '2026-02-30' }), 'invalid_input'],
    ['a day written the other way round', 'pool.receive', 'yawa', () => receipt({ receivedOn: '25-05-2026' }), 'invalid_input'],
    ['a year that no calendar holds', 'pool.receive', 'yawa', () => receipt({ receivedOn: '9999-01-01' }), 'invalid_input'],
    ['the same bank reference twice', 'pool.receive', 'yawa', () => receipt({ bankRef: 'B-1' }), 'bank_ref_known'],
    ['a receipt of the contribution of nobody', 'pool.receive', 'yawa', () => receipt({ contributionId: newId() }), 'not_found'],
    ['an approval of one’s own receipt', 'pool.approve-receipt', 'yawa', () => ({ receiptId: given.receiptId }), 'four_eyes'],
    ['a rejection of one’s own receipt', 'pool.reject-receipt', 'yawa', () => ({ receiptId: given.receiptId, reason: 'x' }), 'four_eyes'],
    ['a rejection without a reason', 'pool.reject-receipt', 'koffi', () => ({ receiptId: given.receiptId, reason: '  ' }), 'invalid_input'],
    ['a commitment without its document', 'pool.commit', 'essi', () => ({ contributionId: given.open, amount: '1', documentRef: ' ' }), 'invalid_input'],
    ['a reversal without a reason', 'pool.reverse', 'yawa', () => ({ groupId: given.groupId, reason: '' }), 'invalid_input'],
    ['a reversal of no act', 'pool.reverse', 'yawa', () => ({ groupId: given.receiptId, reason: 'x' }), 'not_found'],
    ['a closing of today', 'pool.close-period', 'yawa', () => ({ through: '2026-06-01' }), 'period_not_over'],
    ['a second closing beside the first', 'pool.close-period', 'yawa', () => ({ through: '2026-03-31' }), 'closing_open'],
    ['a confirmation of one’s own closing', 'pool.confirm-closing', 'yawa', () => ({ closingId: given.closingId }), 'four_eyes'],
    [
      'a fee of more than everything',
      'pool.open-fund',
      'koffi',
      () => ({ code: 'F2', nameFr: 'a', nameEn: 'b', purposeFr: 'c', purposeEn: 'd', feeBasisPoints: 10_001 }),
      'invalid_input',
    ],
    ['an id that is none', 'pool.allocate', 'koffi', () => ({ projectId: '1 OR 1=1', amount: '1' }), 'invalid_input'],
  ]

  /** Everything that could have moved. */
  async function snapshot() {
    const [entries, accounts, receipts, contributions] = await Promise.all([
      db.prisma.transfer.count(),
      db.prisma.account.findMany({ orderBy: { key: 'asc' }, select: { key: true, balance: true } }),
      db.prisma.receipt.findMany({ orderBy: { id: 'asc' } }),
      db.prisma.contribution.findMany({ orderBy: { code: 'asc' } }),
    ])
    const others = await Promise.all([db.prisma.reversal.count(), db.prisma.periodClosing.count(), db.prisma.exchangeRate.count(), db.prisma.fund.count()])
    const { totals } = accepted(await ask('pool.overview', given.as('koffi')))
    return { entries, accounts, receipts, contributions, others, totals }
  }

  it('is refused in every row of the table, and nothing moves', async () => {
    await prepare()
    const before = await snapshot()
    for (const [why, command, by, input, code] of rows) {
      expect([why, refused(await execute(command, given.as(by), input() as never)).code]).toEqual([why, code])
    }
    expect(await snapshot()).toEqual(before)
    await claimsHold()
  }, 60_000)

  it('takes an amount beyond what a float holds to the unit, and up to the largest', async () => {
    await prepare()
    for (const amount of ['9007199254740993', '4000000000000000000']) {
      const { contributionId } = accepted(await execute('pool.pledge', given.as('essi'), pledge({ amount }) as never))
      expect((await db.prisma.contribution.findUniqueOrThrow({ where: { id: contributionId } })).pledged).toBe(BigInt(amount))
    }
    await claimsHold()
  })
})
