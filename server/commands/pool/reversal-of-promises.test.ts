import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { available, givenBack } from '#app/domain/pool/accounts.ts'
import { settlePromises } from '#server/jobs/settle-promises.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { ledgerStory } from '#server/test/ledger-story.ts'
import { recordTransfers } from './record-transfers.ts'

describe('a promise, or its end, that is taken back', async () => {
  const harness = await openHarness()
  const { db, clock, execute, ask, claimsHold, setClock } = harness
  let as: (name: string) => Actor
  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    setClock('2026-06-01T12:00:00Z')
  })
  afterEach(claimsHold)

  const groupOf = async (reason: string) => (await db.prisma.transfer.findFirstOrThrow({ where: { reason }, orderBy: { position: 'desc' } })).groupId
  const reverse = (groupId: string) => execute('pool.reverse', as('yawa'), { groupId, reason: 'Saisie par erreur.' })
  const takenBack = async (reason: string) => {
    const { reversalId } = accepted(await reverse(await groupOf(reason)))
    return accepted(await execute('pool.approve-reversal', as('helen'), { reversalId }))
  }
  const row = (id: string) => db.prisma.contribution.findUniqueOrThrow({ where: { id } })
  const settle = () => settlePromises.run({ db, clock, log: { debug: () => {} } as never })

  async function promised({ pledged = '100000', firm = '60000', arrived = '0', ...more }: { [name: string]: unknown } = {}): Promise<string> {
    const { contributionId } = accepted(await execute('pool.pledge', as('ingrid'), { amount: pledged, currency: 'EUR', ...more }))
    if (firm !== '0') accepted(await execute('pool.commit', as('ingrid'), { contributionId, amount: firm, documentRef: 'Letter 1' }))
    if (arrived !== '0') {
      const input = { contributionId, amount: arrived, receivedOn: '2026-05-25', bankRef: 'B-1' }
      const { receiptId } = accepted(await execute('pool.receive', as('yawa'), input))
      accepted(await execute('pool.approve-receipt', as('koffi'), { receiptId }))
    }
    return contributionId
  }
  const ended = async (kind: 'write-off' | 'refund-contribution', contributionId: string, amount: string) => {
    const { endingId } = accepted(await execute(`pool.${kind}`, as('yawa'), { contributionId, amount, reason: 'Accord' }))
    accepted(await execute('pool.approve-ending', as('koffi'), { endingId }))
    return endingId
  }

  it('never counted when it was a pledge, of which nothing may be firm', async () => {
    const contributionId = await promised()
    expect(refused(await reverse(await groupOf('pledge')))).toEqual({
      code: 'reversal_blocked',
      params: { asked: '100000', available: '40000', currency: 'EUR' },
    })
    const page = accepted(await ask('pool.act', as('yawa'), { groupId: await groupOf('pledge') }))
    expect(page.resting).toMatchObject([{ reason: 'commitment', groupId: await groupOf('commitment'), amount: { amount: '60000' } }])

    await takenBack('commitment')
    const { payload } = await db.prisma.event.findFirstOrThrow({ where: { type: 'reversal.approved' } })
    expect(payload).toMatchObject({ told: [{ of: 'contributor', contributionId, amount: '60000', currency: 'EUR' }] })
    await takenBack('pledge')

    expect(await ledgerStory(harness, contributionId)).toBe(`
pledge       world → pledged           100000 EUR
commitment   pledged → committed        60000 EUR
reversal     committed → pledged        60000 EUR
reversal     pledged → world           100000 EUR
`)
    expect(await row(contributionId)).toMatchObject({ state: 'reversed', pledged: 100_000n, committed: 0n, pledgeEnded: 0n })
    expect(accepted(await ask('pool.overview', as('koffi'))).totals.promised.amount).toBe('0')
    const commit = { contributionId, amount: '1', documentRef: 'Letter 2' }
    expect(refused(await execute('pool.commit', as('ingrid'), commit)).code).toBe('contribution_ended')
  })

  it('stands again when it was cancelled, and no more is ended', async () => {
    const contributionId = await promised({ arrived: '20000' })
    accepted(await execute('pool.cancel', as('ingrid'), { contributionId, reason: 'Budget cut' }))
    expect(refused(await reverse(await groupOf('receipt'))).code).toBe('end_first')
    const page = accepted(await ask('pool.act', as('yawa'), { groupId: await groupOf('receipt') }))
    expect(page).toMatchObject({ blocked: { code: 'end_first' }, resting: [{ reason: 'cancellation' }] })

    await takenBack('cancellation')

    expect(await row(contributionId)).toMatchObject({ state: 'part_received', pledgeEnded: 0n, commitmentEnded: 0n, committed: 60_000n, endReason: null })
    await takenBack('receipt')
    expect(await row(contributionId)).toMatchObject({ state: 'committed' })
  })

  it('stands again without its last day when it lapsed, and does not lapse again', async () => {
    const contributionId = await promised({ firm: '0', validUntil: '2026-06-30' })
    setClock('2026-07-01T12:00:00Z')
    await settle()
    expect(await row(contributionId)).toMatchObject({ state: 'lapsed', pledgeEnded: 100_000n })

    await takenBack('lapse')
    await settle()

    expect(await row(contributionId)).toMatchObject({ state: 'pledged', pledgeEnded: 0n, validUntil: null })
    accepted(await execute('pool.commit', as('ingrid'), { contributionId, amount: '100000', documentRef: 'Letter 1' }))
  })

  it('stays lapsed when its condition was not met in time', async () => {
    await promised({ firm: '0', condition: { amount: '5000000', by: '2026-06-15' } })
    setClock('2026-06-16T12:00:00Z')
    await settle()

    expect(refused(await reverse(await groupOf('lapse'))).code).toBe('condition_failed')
  })

  it('is expected again when it was written off: the ending says so', async () => {
    const contributionId = await promised()
    const endingId = await ended('write-off', contributionId, '25000')
    expect(await row(contributionId)).toMatchObject({ commitmentEnded: 25_000n })

    await takenBack('write_off')

    expect(await row(contributionId)).toMatchObject({ state: 'committed', commitmentEnded: 0n })
    expect(accepted(await ask('pool.ending', as('yawa'), { endingId })).ending).toMatchObject({ state: 'reversed', mayNotAnswer: 'already_decided' })
    const again = `UPDATE "Ending" SET state = 'approved' WHERE id = '${endingId}'`
    await expect(db.script(again)).rejects.toThrow(/answered once/)
  })

  it('keeps the end that still stands beside the one taken back', async () => {
    const contributionId = await promised({ firm: '100000' })
    await ended('write-off', contributionId, '30000')
    accepted(await execute('pool.cancel', as('ingrid'), { contributionId, reason: 'Nothing comes' }))
    expect(await row(contributionId)).toMatchObject({ state: 'cancelled', commitmentEnded: 100_000n })

    await takenBack('write_off')
    expect(await row(contributionId)).toMatchObject({ state: 'committed', commitmentEnded: 70_000n })
    await ended('write-off', contributionId, '30000')
    await takenBack('cancellation')
    expect(await row(contributionId)).toMatchObject({ state: 'committed', commitmentEnded: 30_000n })
  })

  it('holds the money again that was given back to its contributor', async () => {
    const contributionId = await promised({ firm: '100000', arrived: '100000' })
    const endingId = await ended('refund-contribution', contributionId, '99000')
    expect(await row(contributionId)).toMatchObject({ state: 'refunded' })

    await takenBack('refund')

    expect(await row(contributionId)).toMatchObject({ state: 'fulfilled' })
    expect(await db.prisma.ending.findUniqueOrThrow({ where: { id: endingId } })).toMatchObject({ state: 'reversed' })
    const held = await db.prisma.account.findUniqueOrThrow({ where: { key: `available:${contributionId}` } })
    expect(held.balance).toBe(99_000n)
  })

  it('stays firm as far as receipts wait for it', async () => {
    const contributionId = await promised()
    accepted(await execute('pool.receive', as('yawa'), { contributionId, amount: '1', receivedOn: '2026-05-25', bankRef: 'B-1' }))

    expect(refused(await reverse(await groupOf('commitment'))).code).toBe('receipts_wait')
  })

  it('waits for what a second coordinator has still to confirm', async () => {
    const contributionId = await promised({ firm: '0' })
    accepted(await execute('pool.commit', as('yawa'), { contributionId, amount: '1', documentRef: 'Convention 12' }))

    expect(refused(await reverse(await groupOf('pledge'))).code).toBe('awaiting_confirmation')
  })

  it('is not mixed up with what is no act of Kente: a bank charge stays', async () => {
    const contributionId = await promised({ firm: '100000', arrived: '100000' })
    const account = { contributionId, base: 'EUR' }
    const charge = { from: available(account), to: givenBack(account), amount: 1n, reason: 'bank_charge' }
    const { groupId } = await recordTransfers(db.prisma, { actor: as('yawa'), now: new Date(), newId, effectiveOn: '2026-06-01', transfers: [charge] })

    expect(refused(await reverse(groupId)).code).toBe('not_reversible')
  })
})
