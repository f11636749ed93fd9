import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'

describe('where the money goes', async () => {
  const harness = await openHarness()
  const { db, execute, ask } = harness
  let people: { as: (name: string) => Actor; bodies: { readonly [code: string]: string } }
  const as = (name: string) => people.as(name)
  let own: string
  let donated: string
  let projectId: string
  beforeEach(async () => {
    people = await castMembers(db)
    const rate = { kind: 'units_per_eur', value: '655.957', source: 'BCEAO' }
    own = (await fundedContribution(harness, as, 'essi', { amount: '32797850', currency: 'XOF', rate })).contributionId
    donated = (await fundedContribution(harness, as, 'ingrid', { amount: '5000000' })).contributionId
    projectId = await decidedDossier(harness, people.bodies.SAMA ?? '', as('koffi'), { decided: 9_000_000n })
    accepted(await execute('pool.allocate', as('koffi'), { projectId, amount: '9000000' }))
  })

  const flows = async (name: string) => accepted(await ask('pool.flows', as(name)))
  const givers = async (name: string) => (await flows(name)).given.map(({ giver, received }) => `${giver?.code ?? 'others'} ${received.amount}`).sort()

  it('comes in as much as it goes out, fund by fund', async () => {
    const { funds } = await flows('koffi')

    expect(funds).toHaveLength(1)
    for (const { received, refunded, fees, allocated, available } of funds) {
      const [inward, outward] = [
        [received, refunded],
        [fees, allocated, available],
      ].map((sums) => sums.reduce((sum, { amount }) => sum + BigInt(amount), 0n))
      expect(inward).toBe(outward)
      expect(inward).toBe(10_000_000n)
    }
  })

  it('names every giver to coordinators', async () => {
    expect(await givers('helen')).toEqual(['DPF 5000000', 'GGPS 5000000'])
    expect((await flows('helen')).opens).toBe(true)
  })

  it('names to a member its own forum, and no other giver anywhere in the answer', async () => {
    const seen = await flows('essi')

    expect(await givers('essi')).toEqual(['GGPS 5000000', 'others 5000000'])
    expect(JSON.stringify(seen)).not.toContain(people.bodies.DPF)
    expect(JSON.stringify(seen)).not.toContain(donated)
    expect(seen.crossing.rows.map(({ id }) => id)).toEqual([own])
    expect(seen.dossiers[0]?.allocated.amount).toBe('9000000')
    expect(seen.opens).toBe(false)
  })

  it.each(['kodjo', 'mamadou', 'thabo'])('names no giver to %s, who gave nothing or may not read it', async (name) => {
    const seen = await flows(name)

    expect(await givers(name)).toEqual(['others 10000000'])
    for (const hidden of [people.bodies.DPF, own, donated]) expect(JSON.stringify(seen)).not.toContain(hidden)
    expect(seen.crossing).toEqual({ rows: [], cells: [] })
    expect(seen.dossiers[0]).toMatchObject({ decided: { amount: '9000000' }, allocated: { amount: '9000000' }, disbursed: { amount: '0' } })
  })

  it('shows a guest its own contribution and where it went, and neither totals nor decisions', async () => {
    const seen = await flows('ingrid')

    expect(await givers('ingrid')).toEqual(['DPF 5000000'])
    expect(seen.funds[0]).toMatchObject({ received: { amount: '5000000' }, allocated: { amount: '4050000' } })
    expect(seen.dossiers).toMatchObject([{ decided: null, allocated: { amount: '4050000' } }])
    expect(JSON.stringify(seen)).not.toContain(own)
  })

  it('shows the platform administrator nothing', async () => {
    expect(refused(await ask('pool.flows', as('afi'))).code).toBe('not_permitted')
  })

  it('opens for a fund and a giver the entries that make up what passed between them', async () => {
    const { given, setAside } = await flows('koffi')
    const sums = async (name: string, input: object) => accepted(await ask('pool.ledger', as(name), input)).sums

    for (const { giver, fundId, received } of given) expect(await sums('koffi', { figure: 'received', contributorId: giver?.id, fundId })).toEqual([received])
    for (const { fundId, allocated } of setAside) expect(await sums('koffi', { figure: 'allocated', projectId, fundId })).toEqual([allocated])
    expect(await sums('essi', { figure: 'received', contributorId: people.bodies.GGPS })).toEqual([{ amount: '5000000', currency: 'EUR' }])
  })

  it('opens another’s entries by neither its body nor a fund in which the reader has nothing', async () => {
    const [fund] = (await flows('koffi')).funds
    const unknown = refused(await ask('pool.ledger', as('essi'), { contributorId: projectId }))

    expect(unknown.code).toBe('not_found')
    expect(refused(await ask('pool.ledger', as('essi'), { contributorId: people.bodies.DPF }))).toEqual(unknown)
    expect(refused(await ask('pool.ledger', as('mamadou'), { fundId: fund?.id }))).toEqual(unknown)
    accepted(await ask('pool.ledger', as('essi'), { fundId: fund?.id }))
  })
})
