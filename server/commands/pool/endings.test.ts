import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { settlePromises } from '#server/jobs/settle-promises.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { ledgerStory } from '#server/test/ledger-story.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'

describe('the end of a promise', async () => {
  const harness = await openHarness()
  const { db, clock, execute, ask, claimsHold, setClock } = harness
  let as: (name: string) => Actor
  let bodies: { readonly [code: string]: string }
  beforeEach(async () => {
    const cast = await castMembers(db)
    as = cast.as
    bodies = cast.bodies
    setClock('2026-06-01T12:00:00Z')
  })
  afterEach(claimsHold)

  async function promised({ pledged = '100000', firm = '60000', arrived = '0', validUntil = '2026-06-30' } = {}): Promise<string> {
    const { contributionId } = accepted(await execute('pool.pledge', as('ingrid'), { amount: pledged, currency: 'EUR', validUntil }))
    if (firm !== '0') accepted(await execute('pool.commit', as('ingrid'), { contributionId, amount: firm, documentRef: 'Letter 1' }))
    if (arrived !== '0') {
      const { receiptId } = accepted(await receive(contributionId, arrived))
      accepted(await execute('pool.approve-receipt', as('koffi'), { receiptId }))
    }
    return contributionId
  }
  const receive = (contributionId: string, amount: string, bankRef = 'B-1') =>
    execute('pool.receive', as('yawa'), { contributionId, amount, receivedOn: '2026-05-25', bankRef })
  const runJob = () => settlePromises.run({ db, clock, log: { debug: () => {} } as never })
  const story = (contributionId: string) => ledgerStory(harness, contributionId)
  const stateOf = async (id: string) => (await db.prisma.contribution.findUniqueOrThrow({ where: { id } })).state

  describe('whose day has passed', () => {
    it('comes once, and takes what is not firm', async () => {
      const contributionId = await promised()
      setClock('2026-06-30T12:00:00Z')
      await runJob()
      expect(await stateOf(contributionId)).toBe('committed')

      setClock('2026-07-01T12:00:00Z')
      await Promise.all([runJob(), runJob()])
      await runJob()

      expect(await story(contributionId)).toBe(`
pledge       world → pledged           100000 EUR
commitment   pledged → committed        60000 EUR
lapse        pledged → world            40000 EUR
`)
      expect(await stateOf(contributionId)).toBe('committed')
    })

    it('ends a pledge of which nothing is firm, and tells the contributor', async () => {
      const contributionId = await promised({ firm: '0' })
      setClock('2026-07-01T12:00:00Z')

      await runJob()

      expect(await stateOf(contributionId)).toBe('lapsed')
      const event = await db.prisma.event.findFirstOrThrow({ where: { type: 'contribution.lapsed' } })
      expect(event).toMatchObject({ payload: { code: 'C01', amount: '100000', currency: 'EUR' }, audience: ['pool', `body:${bodies.DPF}`] })
    })

    it('lets nothing more become firm, also before the entries are made', async () => {
      const contributionId = await promised()
      setClock('2026-07-01T12:00:00Z')
      const commit = () => execute('pool.commit', as('ingrid'), { contributionId, amount: '1', documentRef: 'Letter 2' })

      expect(refused(await commit()).code).toBe('pledge_lapsed')
      await runJob()
      expect(refused(await commit()).code).toBe('pledge_lapsed')
      accepted(await receive(contributionId, '60000'))
    })

    it('waits while a second coordinator has still to answer for what was registered', async () => {
      const registered = { amount: '100000', currency: 'EUR', contributorId: bodies.DPF, documentRef: 'Convention 12', validUntil: '2026-06-30' }
      const { contributionId } = accepted(await execute('pool.pledge', as('yawa'), registered))
      setClock('2026-07-01T12:00:00Z')
      await runJob()
      expect(await stateOf(contributionId)).toBe('registered')

      accepted(await execute('pool.confirm-registration', as('helen'), { contributionId }))
      await runJob()
      expect(await stateOf(contributionId)).toBe('lapsed')
    })
  })

  describe('that the contributor cancels', () => {
    const cancel = (contributionId: string, by = 'ingrid') => execute('pool.cancel', as(by), { contributionId, reason: 'Budget cut' })

    it('takes back what has not arrived, firm or not, and leaves what has', async () => {
      const contributionId = await promised({ arrived: '20000' })

      accepted(await cancel(contributionId))

      expect(await story(contributionId)).toBe(`
pledge       world → pledged           100000 EUR
commitment   pledged → committed        60000 EUR
honour       committed → honoured       20000 EUR
receipt      world → available          20000 EUR
fee          available → fee              200 EUR
cancellation pledged → world            40000 EUR
cancellation committed → world          40000 EUR
`)
      expect(await stateOf(contributionId)).toBe('cancelled')
      expect(refused(await cancel(contributionId)).code).toBe('contribution_ended')
      expect(refused(await receive(contributionId, '1', 'B-2')).code).toBe('contribution_ended')
      const page = accepted(await ask('pool.contribution', as('ingrid'), { contributionId }))
      expect(page).toMatchObject({ ended: { pledge: { amount: '40000' }, commitment: { amount: '40000' }, reason: 'Budget cut' }, may: { cancel: false } })
    })

    it('leaves a promise fulfilled of which all that was firm has arrived', async () => {
      const contributionId = await promised({ arrived: '60000' })

      expect(accepted(await cancel(contributionId)).state).toBe('fulfilled')
      expect(refused(await cancel(contributionId)).code).toBe('nothing_to_end')
    })

    it('waits for receipts that wait, and for a registration', async () => {
      const contributionId = await promised()
      accepted(await receive(contributionId, '1000'))

      expect(refused(await cancel(contributionId)).code).toBe('receipts_wait')
      const registered = { amount: '100000', currency: 'EUR', contributorId: bodies.DPF, documentRef: 'Convention 12' }
      const { contributionId: unconfirmed } = accepted(await execute('pool.pledge', as('yawa'), registered))
      expect(refused(await cancel(unconfirmed, 'yawa')).code).toBe('awaiting_confirmation')
    })

    it('is for the contributor and finance, with a reason', async () => {
      const contributionId = await promised()

      expect(refused(await cancel(contributionId, 'koffi')).code).toBe('not_permitted')
      expect(refused(await cancel(contributionId, 'mamadou')).code).toBe('not_found')
      expect(refused(await execute('pool.cancel', as('ingrid'), { contributionId, reason: '  ' })).code).toBe('invalid_input')
      accepted(await cancel(contributionId, 'yawa'))
    })

    it('happens once when two cancel at the same time', async () => {
      const contributionId = await promised()

      const answers = await Promise.all([cancel(contributionId), cancel(contributionId, 'yawa')])

      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    })
  })

  describe('that finance writes off', () => {
    const propose = (contributionId: string, amount: string, by = 'yawa') =>
      execute('pool.write-off', as(by), { contributionId, amount, reason: 'Ne viendra pas' })
    const approve = (endingId: string, by = 'helen') => execute('pool.approve-ending', as(by), { endingId })

    it('counts when another coordinator approves', async () => {
      const contributionId = await promised({ pledged: '60000', arrived: '20000' })
      const { endingId } = accepted(await propose(contributionId, '40000'))
      expect(await stateOf(contributionId)).toBe('part_received')

      expect(refused(await approve(endingId, 'yawa')).code).toBe('four_eyes')
      expect(accepted(await approve(endingId)).state).toBe('written_off')

      expect(await story(contributionId)).toBe(`
pledge       world → pledged            60000 EUR
commitment   pledged → committed        60000 EUR
honour       committed → honoured       20000 EUR
receipt      world → available          20000 EUR
fee          available → fee              200 EUR
write_off    committed → world          40000 EUR
`)
      expect(refused(await approve(endingId, 'koffi')).code).toBe('already_decided')
      expect(refused(await propose(contributionId, '1')).code).toBe('contribution_ended')
    })

    it('leaves the promise running for the part that is still expected', async () => {
      const contributionId = await promised({ pledged: '60000' })
      const { endingId } = accepted(await propose(contributionId, '10000'))
      accepted(await approve(endingId))

      expect(await stateOf(contributionId)).toBe('committed')
      expect(refused(await receive(contributionId, '50001')).params).toMatchObject({ limit: '50000' })
      const { receiptId } = accepted(await receive(contributionId, '50000'))
      accepted(await execute('pool.approve-receipt', as('koffi'), { receiptId }))
      expect(await stateOf(contributionId)).toBe('fulfilled')
    })

    it('never takes more than is still to arrive, at the proposal and at the answer', async () => {
      const contributionId = await promised()

      expect(refused(await propose(contributionId, '60001'))).toMatchObject({
        code: 'above_open',
        params: { amount: '60001', limit: '60000', currency: 'EUR' },
      })
      const { endingId } = accepted(await propose(contributionId, '60000'))
      accepted(await receive(contributionId, '1000'))
      expect(refused(await approve(endingId)).code).toBe('above_open')
      accepted(await execute('pool.reject-ending', as('helen'), { endingId, reason: 'Une partie est arrivée' }))
      accepted(await propose(contributionId, '59000'))
    })

    it.each(['0', '-1', '1.5', '9007199254740993', '9223372036854775808', 'NaN'])('refuses %s', async (amount) => {
      const contributionId = await promised()

      expect(['invalid_input', 'above_open']).toContain(refused(await propose(contributionId, amount)).code)
      expect(await db.prisma.ending.count()).toBe(0)
    })

    it('is proposed once at a time, by finance alone, also at once', async () => {
      const contributionId = await promised()

      expect(refused(await propose(contributionId, '1', 'koffi')).code).toBe('not_permitted')
      expect(refused(await propose(contributionId, '1', 'ingrid')).code).toBe('not_permitted')
      const answers = await Promise.all([propose(contributionId, '1'), propose(contributionId, '2')])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.flatMap((one) => (one.ok ? [] : [one.refusal.code]))).toEqual(['ending_open'])
    })

    it('is answered once when two answer at the same time', async () => {
      const contributionId = await promised()
      const { endingId } = accepted(await propose(contributionId, '60000'))

      const answers = await Promise.all([
        approve(endingId),
        approve(endingId, 'koffi'),
        execute('pool.reject-ending', as('koffi'), { endingId, reason: 'Non' }),
      ])

      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    })

    it('is not answered by who proposed it, nor changed afterwards, in the database too', async () => {
      const { endingId } = accepted(await propose(await promised(), '60000'))

      const itself = db.script(`UPDATE "Ending" SET state = 'approved', "groupId" = id, "decidedById" = "proposedById"`)
      await expect(itself).rejects.toThrow(/Ending_four_eyes/)
      await expect(db.script('UPDATE "Ending" SET amount = 1')).rejects.toThrow(/keeps what it says/)
      await expect(db.script('DELETE FROM "Ending"')).rejects.toThrow()
      accepted(await approve(endingId))
      await expect(db.script(`UPDATE "Ending" SET state = 'rejected', "groupId" = NULL, answer = 'x'`)).rejects.toThrow(/answered once/)
    })
  })

  describe('whose money is given back', () => {
    const propose = (contributionId: string, amount: string) =>
      execute('pool.refund-contribution', as('yawa'), { contributionId, amount, reason: 'Versé en trop' })
    const approve = (endingId: string) => execute('pool.approve-ending', as('helen'), { endingId })

    it('leaves the pool when another coordinator approves, and ends when it was all', async () => {
      const { contributionId } = await fundedContribution(harness, as, 'ingrid', { amount: '60000' })
      const first = accepted(await propose(contributionId, '400'))
      expect(accepted(await approve(first.endingId)).state).toBe('fulfilled')
      const rest = accepted(await propose(contributionId, '59000'))
      expect(accepted(await approve(rest.endingId)).state).toBe('refunded')

      expect(await story(contributionId)).toBe(`
pledge       world → pledged            60000 EUR
commitment   pledged → committed        60000 EUR
honour       committed → honoured       60000 EUR
receipt      world → available          60000 EUR
fee          available → fee              600 EUR
refund       available → world            400 EUR
refund       available → world          59000 EUR
`)
      expect(refused(await propose(contributionId, '1')).code).toBe('nothing_to_end')
    })

    it('is given back in the base currency when it came in another', async () => {
      const rate = { kind: 'units_per_eur', value: '655.957', source: 'BCEAO' }
      const { contributionId } = await fundedContribution(harness, as, 'ingrid', { amount: '65595700', currency: 'XOF', rate })

      expect(refused(await propose(contributionId, '9900001'))).toMatchObject({ code: 'above_available', params: { limit: '9900000', currency: 'EUR' } })
      accepted(await approve(accepted(await propose(contributionId, '9900000')).endingId))

      expect(await stateOf(contributionId)).toBe('refunded')
      const { line } = accepted(await ask('pool.contribution', as('ingrid'), { contributionId }))
      expect(line.base.available.amount).toBe('0')
    })

    it('takes nothing that is set aside, whoever comes first', async () => {
      const { contributionId } = await fundedContribution(harness, as, 'ingrid', { amount: '60000' })
      const projectId = await decidedDossier(harness, bodies.GGPS ?? '', as('koffi'), { decided: 50_000n })
      const { endingId } = accepted(await propose(contributionId, '59400'))

      const [allocated, given] = await Promise.all([execute('pool.allocate', as('koffi'), { projectId, amount: '50000' }), approve(endingId)])

      expect([allocated.ok, given.ok].filter(Boolean)).toHaveLength(1)
      if (!given.ok) expect(given.refusal).toMatchObject({ code: 'above_available', params: { limit: '9400' } })
    })
  })

  it('waits with the coordinators who may answer, and is told to whom it concerns', async () => {
    const contributionId = await promised()
    const { endingId } = accepted(await execute('pool.write-off', as('yawa'), { contributionId, amount: '60000', reason: 'Ne viendra pas' }))
    const waiting = async (name: string) => accepted(await ask('notices.waiting', as(name), {})).items.map(({ kind, id }) => [kind, id])

    expect(await waiting('helen')).toContainEqual(['write_off', endingId])
    expect(await waiting('yawa')).toEqual([])
    const { waiting: inPool } = accepted(await ask('pool.overview', as('yawa'), {}))
    expect(inPool).toMatchObject([{ id: endingId, kind: 'write_off', mine: true }])
    accepted(await execute('pool.approve-ending', as('helen'), { endingId }))
    expect(await waiting('helen')).toEqual([])
  })
})
