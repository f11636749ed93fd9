import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { ledgerStory } from '#server/test/ledger-story.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'

describe('an act on the money of a dossier that is taken back', async () => {
  const harness = await openHarness()
  const { db, execute, ask, claimsHold, setClock } = harness
  let people: Awaited<ReturnType<typeof castMembers>>
  const as = (name: string): Actor => people.as(name)
  let contributionId: string
  let projectId: string
  let forumId: string
  beforeEach(async () => {
    setClock('2026-06-01T12:00:00Z')
    people = await castMembers(db)
    forumId = people.bodies.SAMA ?? ''
    ;({ contributionId } = await fundedContribution(harness, as, 'ingrid', { amount: '20000000' }))
    projectId = await decidedDossier(harness, forumId, as('koffi'), { decided: 10_000_000n })
    accepted(await execute('pool.allocate', as('koffi'), { projectId, amount: '10000000' }))
  })
  afterEach(claimsHold)

  const groupOf = async (reason: string) => (await db.prisma.transfer.findFirstOrThrow({ where: { reason }, orderBy: { position: 'desc' } })).groupId
  const reverse = (groupId: string) => execute('pool.reverse', as('yawa'), { groupId, reason: 'Mauvais compte.' })
  const takenBack = async (reason: string) => {
    const { reversalId } = accepted(await reverse(await groupOf(reason)))
    return accepted(await execute('pool.approve-reversal', as('helen'), { reversalId }))
  }
  const ask60 = async (amount: string) => accepted(await execute('pool.disburse', as('yawa'), { projectId, forumId, amount })).paymentId
  const approve = (paymentId: string) => execute('pool.approve-payment', as('koffi'), { paymentId })
  const paid = async (amount: string) => {
    const paymentId = await ask60(amount)
    accepted(await approve(paymentId))
    return paymentId
  }
  const spent = async (amount: string) =>
    accepted(await execute('pool.report-spending', as('thabo'), { projectId, amount, spentOn: '2026-06-01', category: '5' })).reportId
  const money = async () => accepted(await ask('pool.dossier-money', as('koffi'), { projectId }))
  const tranches = async () => (await money()).tranches.map(({ state, lacks }) => lacks ?? state)

  it('makes the tranche payable again when it was a payment, and says so on its page', async () => {
    const paymentId = await paid('6000000')
    expect(await tranches()).toEqual(['paid', 'spending', 'earlier'])

    await takenBack('disbursement')

    expect(await tranches()).toEqual(['payable', 'earlier', 'earlier'])
    const { payment } = accepted(await ask('pool.payment', as('thabo'), { paymentId }))
    expect(payment).toMatchObject({ state: 'reversed' })
    await expect(db.script(`UPDATE "Payment" SET state = 'approved'`)).rejects.toThrow(/answered once/)
    await paid('6000000')
  })

  it('takes the condition back when it was a report: the next tranche waits, also the payment asked of it', async () => {
    await paid('6000000')
    const reportId = await spent('4500000')
    const paymentId = await ask60('3000000')

    await takenBack('spending')

    expect(refused(await approve(paymentId))).toMatchObject({ code: 'tranche_not_payable', params: { lacks: 'spending' } })
    const { spending, sums } = await money()
    expect([spending, sums.spent.amount]).toMatchObject([[{ id: reportId, isReversed: true }], '0'])
    await expect(db.script(`UPDATE "SpendingReport" SET state = 'entered'`)).rejects.toThrow(/append-only/)
    await spent('4500000')
    accepted(await approve(paymentId))
  })

  it('tells the forum of a payment, and the lead of what was set aside, in which sum', async () => {
    const told = async () => (await db.prisma.event.findFirstOrThrow({ where: { type: 'reversal.approved' }, orderBy: { id: 'desc' } })).payload
    await paid('6000000')
    await takenBack('disbursement')
    expect(await told()).toMatchObject({ told: [{ of: 'forum', bodyId: forumId, projectId, amount: '6000000', currency: 'EUR' }] })

    await takenBack('allocation')
    expect(await told()).toMatchObject({ told: [{ of: 'lead', projectId, amount: '10000000', currency: 'EUR' }] })
  })

  it('is refused as long as a later act rests on it, and named on its page', async () => {
    await paid('6000000')
    await spent('4500000')
    const disbursement = await groupOf('disbursement')

    expect(refused(await reverse(disbursement)).code).toBe('reversal_blocked')
    const { resting } = accepted(await ask('pool.act', as('yawa'), { groupId: disbursement }))
    expect(resting).toEqual([
      { groupId: await groupOf('spending'), reason: 'spending', effectiveOn: '2026-06-01', amount: { amount: '4500000', currency: 'EUR' } },
    ])
    await takenBack('spending')
    await takenBack('disbursement')
  })

  it('leaves what a payment or a refund that waits will take', async () => {
    await ask60('6000000')
    expect(refused(await reverse(await groupOf('allocation'))).code).toBe('payments_wait')
    const [{ id: paymentId } = { id: '' }] = await db.prisma.payment.findMany()
    accepted(await approve(paymentId))
    accepted(await execute('pool.record-refund', as('thabo'), { projectId, forumId, amount: '1', note: 'B-9' }))

    expect(refused(await reverse(await groupOf('disbursement'))).code).toBe('payments_wait')
  })

  it('gives the forum its advance back when it was a refund', async () => {
    await paid('6000000')
    const { paymentId } = accepted(await execute('pool.record-refund', as('thabo'), { projectId, forumId, amount: '4500000', note: 'B-9' }))
    accepted(await approve(paymentId))
    expect(await tranches()).toEqual(['paid', 'payable', 'earlier'])

    await takenBack('refund')

    expect(await tranches()).toEqual(['paid', 'spending', 'earlier'])
    expect((await money()).sums).toMatchObject({ advance: { amount: '6000000' }, refunded: { amount: '0' } })
    expect(await db.prisma.payment.findUniqueOrThrow({ where: { id: paymentId } })).toMatchObject({ state: 'reversed' })
  })

  it('sets aside again what was released, never above what was decided', async () => {
    accepted(await execute('pool.release', as('koffi'), { projectId, amount: '600000', reason: 'Moins cher' }))
    const released = await groupOf('release')
    accepted(await execute('pool.allocate', as('koffi'), { projectId, amount: '1' }))

    expect(refused(await reverse(released))).toMatchObject({ code: 'above_decision', params: { amount: '600000', limit: '599999', currency: 'EUR' } })
    await takenBack('allocation')
    await takenBack('release')

    expect((await money()).sums.allocated.amount).toBe('10000000')
  })

  it('brings the money back to the first dossier when it was moved to another', async () => {
    const toProjectId = await decidedDossier(harness, people.bodies.GGPS ?? '', as('koffi'), { decided: 5_000_000n })
    accepted(await execute('pool.reallocate', as('helen'), { projectId, toProjectId, amount: '2000000', reason: 'Urgence' }))

    const { reversalId } = accepted(await reverse(await groupOf('release')))
    expect(await db.prisma.reversal.findUniqueOrThrow({ where: { id: reversalId } })).toMatchObject({ act: 'reallocation' })
    accepted(await execute('pool.approve-reversal', as('koffi'), { reversalId }))

    expect((await ledgerStory(harness, contributionId)).split('\n').slice(-5, -1)).toEqual([
      'release      allocated → available    2000000 EUR',
      'allocation   available → allocated    2000000 EUR',
      'reversal     allocated → available    2000000 EUR',
      'reversal     available → allocated    2000000 EUR',
    ])
  })

  it('moves nothing of a dossier that is closed, in the rule and in the database', async () => {
    await paid('6000000')
    await spent('6000000')
    accepted(await execute('pool.release', as('koffi'), { projectId, amount: '4000000', reason: 'Fin' }))
    await db.prisma.project.update({ where: { id: projectId }, data: { state: 'closed' } })

    for (const reason of ['spending', 'release']) {
      expect(refused(await reverse(await groupOf(reason)))).toEqual({ code: 'dossier_ended', params: { state: 'closed' } })
    }
    const again =
      db.script(`INSERT INTO "Transfer" (id, "debitId", "creditId", ledger, unit, amount, reason, "effectiveOn", "groupId", "createdById", "createdBodyId")
      SELECT gen_random_uuid(), "creditId", "debitId", ledger, unit, 1, 'allocation', '2026-06-01', id, "createdById", "createdBodyId" FROM "Transfer" WHERE reason = 'release'`)
    await expect(again).rejects.toThrow(/closed dossier/)
  })
})
