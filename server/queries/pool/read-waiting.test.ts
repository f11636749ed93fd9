import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'

describe('what waits for a second person in the pool', async () => {
  const harness = await openHarness()
  const { db, execute, ask, setClock } = harness
  let people: Awaited<ReturnType<typeof castMembers>>
  const as = (name: string): Actor => people.as(name)

  beforeEach(async () => {
    setClock('2026-06-01T12:00:00Z')
    people = await castMembers(db)
    const finance = as('yawa')
    const { contributionId } = await fundedContribution(harness, as, 'ingrid', { amount: '20000000' })
    const projectId = await decidedDossier(harness, people.bodies.SAMA ?? '', as('koffi'), { decided: 10_000_000n })
    accepted(await execute('pool.allocate', as('koffi'), { projectId, amount: '10000000' }))
    const own = { projectId, forumId: people.bodies.SAMA }
    const { paymentId } = accepted(await execute('pool.disburse', finance, { ...own, amount: '6000000' }))
    accepted(await execute('pool.approve-payment', as('koffi'), { paymentId }))
    const wrong = await fundedContribution(harness, as, 'mamadou', { amount: '3000' })
    const { entries } = accepted(await ask('pool.ledger', finance, { figure: 'received', contributionId: wrong.contributionId }))

    accepted(await execute('pool.record-refund', finance, { ...own, amount: '1000', note: 'B-9' }))
    const promise = accepted(await execute('pool.pledge', as('essi'), { amount: '5000', currency: 'EUR' }))
    accepted(await execute('pool.commit', as('essi'), { contributionId: promise.contributionId, amount: '5000', documentRef: 'x' }))
    const arrived = { contributionId: promise.contributionId, amount: '2000', receivedOn: '2026-05-20', bankRef: 'B-2' }
    accepted(await execute('pool.receive', finance, arrived))
    accepted(await execute('pool.write-off', finance, { contributionId: promise.contributionId, amount: '1000', reason: 'Ne viendra pas' }))
    accepted(await execute('pool.refund-contribution', finance, { contributionId, amount: '700', reason: 'Trop reçu' }))
    accepted(await execute('pool.pledge', finance, { amount: '1', currency: 'EUR', contributorId: people.bodies.DPF, documentRef: 'x' }))
    accepted(await execute('pool.reverse', finance, { groupId: entries[0]?.groupId, reason: 'Inscrit deux fois' }))
    accepted(await execute('pool.close-period', finance, { through: '2025-12-31' }))
  })

  const waiting = async (actor: Actor) => accepted(await ask('pool.overview', actor)).waiting
  const kinds = async (actor: Actor) => (await waiting(actor)).map(({ kind }) => kind).sort()
  const everything = ['closing', 'give_back', 'pledge', 'receipt', 'refund', 'reversal', 'write_off']

  it('stands before every coordinator, whoever recorded it', async () => {
    expect(await kinds(as('helen'))).toEqual(everything)
    expect(await kinds(as('yawa'))).toEqual(everything)
    expect((await waiting(as('yawa'))).every(({ mine }) => mine)).toBe(true)
    expect((await waiting(as('helen'))).some(({ mine, aside }) => mine || aside)).toBe(false)
  })

  it('says what it is about', async () => {
    expect(await waiting(as('helen'))).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'receipt', of: 'C03', amount: { amount: '2000', currency: 'EUR' }, on: '2026-05-20' }),
        expect.objectContaining({ kind: 'refund', amount: { amount: '1000', currency: 'EUR' }, on: null }),
        expect.objectContaining({ kind: 'closing', of: null, amount: null, on: '2025-12-31' }),
      ]),
    )
  })

  it('asks of each the same as their own day does', async () => {
    for (const actor of [
      as('helen'),
      as('yawa'),
      { ...as('koffi'), interests: [people.bodies.SAMA ?? ''] },
      { ...as('koffi'), interests: [people.bodies.DPF ?? ''] },
    ]) {
      const asked = accepted(await ask('notices.waiting', actor)).items.flatMap(({ kind, id }) => (kind === 'record_decision' ? [] : [id]))
      const open = (await waiting(actor)).filter(({ mine, aside }) => !mine && !aside).map(({ id }) => id)

      expect(open.sort()).toEqual(asked.sort())
    }
  })

  it.each(['essi', 'thabo', 'kodjo', 'ingrid'])('is not shown to %s, who answers nothing', async (name) => {
    expect(await waiting(as(name))).toEqual([])
  })
})
