import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { figureNames, figures } from '#app/domain/pool/figures.ts'
import { castMembers } from '#server/test/builders.ts'
import { dossierForDecision } from '#server/test/dossiers.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'

describe('reading the pool', async () => {
  const harness = await openHarness()
  const { db, execute, ask, claimsHold } = harness
  let people: { as: (name: string) => Actor; bodies: { readonly [code: string]: string } }
  const as = (name: string) => people.as(name)
  let own: string
  let donated: string
  beforeEach(async () => {
    people = await castMembers(db)
    const rate = { kind: 'units_per_eur', value: '655.957', source: 'BCEAO' }
    own = (await fundedContribution(harness, as, 'essi', { amount: '32797850', currency: 'XOF', rate })).contributionId
    donated = (await fundedContribution(harness, as, 'ingrid', { amount: '5000000' })).contributionId
    const projectId = await decidedDossier(harness, people.bodies.SAMA ?? '', as('koffi'), { decided: 9_000_000n })
    accepted(await execute('pool.allocate', as('koffi'), { projectId, amount: '9000000' }))
  })
  afterEach(claimsHold)

  const overview = async (name: string) => accepted(await ask('pool.overview', as(name)))
  const flows = async (name: string) => accepted(await ask('pool.flows', as(name)))
  const ledger = (name: string, input: object = {}) => ask('pool.ledger', as(name), input)

  describe('each figure', () => {
    it('is the sum of the entries that it opens', async () => {
      const { totals, currencies } = await overview('koffi')

      for (const figure of figureNames) {
        const { sums } = accepted(await ledger('koffi', { figure }))
        const shown =
          figures[figure].ledger === 'cash' && figure !== 'honoured'
            ? [totals[figure as 'received']]
            : currencies.map((line) => line[figure as 'promised']).filter(({ amount }) => amount !== '0')
        expect(
          sums.filter(({ amount }) => amount !== '0'),
          figure,
        ).toEqual(shown.filter(({ amount }) => amount !== '0'))
      }
    })

    it('of a contribution or a dossier is the sum of its own', async () => {
      const { contributions } = await overview('koffi')

      for (const line of contributions) {
        const { sums } = accepted(await ledger('koffi', { figure: 'available', contributionId: line.id }))
        expect(sums).toEqual([line.base.available])
      }
      const [project] = (await flows('koffi')).dossiers
      const allocated = accepted(await ledger('koffi', { figure: 'allocated', projectId: project?.id }))
      expect(allocated.sums).toEqual([project?.allocated])
      expect(allocated.count).toBe(2)
    })

    it('stands beside the promise in its own currency, and says which promises have no rate', async () => {
      accepted(await execute('pool.pledge', as('mamadou'), { amount: '100000', currency: 'USD' }))
      accepted(await execute('pool.pledge', as('thabo'), { amount: '10000', currency: 'XOF' }))

      const { totals, currencies } = await overview('koffi')

      expect(currencies.map(({ promised }) => promised)).toEqual([
        { amount: '5000000', currency: 'EUR' },
        { amount: '100000', currency: 'USD' },
        { amount: '32807850', currency: 'XOF' },
      ])
      expect(totals.unvalued).toEqual(['USD', 'XOF'])
      expect(totals.promised.amount).toBe('10000000')
    })
  })

  it('shows coordinators every contribution, and what waits for a second of them', async () => {
    const { contributionId } = accepted(
      await execute('pool.pledge', as('yawa'), { amount: '1', currency: 'EUR', contributorId: people.bodies.DPF, documentRef: 'x' }),
    )

    const seen = await overview('helen')

    expect(seen.contributions.map(({ code }) => code)).toEqual(['C01', 'C02', 'C03'])
    expect(seen.waiting).toMatchObject([{ id: contributionId, kind: 'pledge', mine: false }])
    expect((await overview('yawa')).waiting).toMatchObject([{ mine: true }])
    expect(seen.opens).toBe(true)
    accepted(await execute('pool.reject-registration', as('helen'), { contributionId }))
  })

  it('shows a member the totals and its own contribution alone', async () => {
    const seen = await overview('essi')

    expect(seen.totals.received.amount).toBe('10000000')
    expect(seen.contributions.map(({ id }) => id)).toEqual([own])
    expect(seen.fundedCount).toBe(1)
    expect(seen.opens).toBe(false)
    expect((await overview('kodjo')).contributions).toEqual([])
    expect((await overview('mamadou')).contributions).toEqual([])
  })

  it('shows a guest its own contribution, and figures over that alone', async () => {
    const seen = await overview('ingrid')

    expect(seen.contributions.map(({ id }) => id)).toEqual([donated])
    expect(seen.totals.received.amount).toBe('5000000')
    expect(seen.fundedCount).toBe(1)
    expect(seen.opens).toBe(true)
  })

  it('shows the platform administrator nothing', async () => {
    expect(refused(await ask('pool.overview', as('afi'))).code).toBe('not_permitted')
    expect(refused(await ledger('afi')).code).toBe('not_permitted')
    expect(refused(await ask('pool.contribution', as('afi'), { contributionId: own })).code).toBe('not_found')
  })

  it('opens the ledger of a dossier to whoever sees it or paid for it, and does not name it to others', async () => {
    const { projectId: draft } = accepted(await execute('projects.create', as('kodjo'), { titleFr: 'Secret' }))
    const [funded] = (await flows('koffi')).dossiers
    const unknown = refused(await ledger('koffi', { projectId: newId() }))

    expect(accepted(await ledger('essi', { projectId: draft })).of.project).toMatchObject({ titleFr: 'Secret' })
    for (const name of ['mamadou', 'ingrid', 'koffi']) expect(refused(await ledger(name, { projectId: draft }))).toEqual(unknown)
    expect(accepted(await ledger('ingrid', { projectId: funded?.id })).of.project?.id).toBe(funded?.id)
  })

  it('adds up promises beyond what one entry can hold', async () => {
    const amount = '4000000000000000000'
    for (const name of ['mamadou', 'thabo', 'chiara']) accepted(await execute('pool.pledge', as(name), { amount, currency: 'XAF' }))

    expect(accepted(await ledger('koffi', { figure: 'promised', currency: 'XAF' })).sums).toEqual([{ amount: '12000000000000000000', currency: 'XAF' }])
    expect((await overview('koffi')).currencies.find(({ currency }) => currency === 'XAF')?.promised.amount).toBe('12000000000000000000')
  })

  it('opens the ledger to each as far as its own money goes', async () => {
    expect(accepted(await ledger('essi')).entries.every(({ contribution }) => contribution.id === own)).toBe(true)
    expect(accepted(await ledger('koffi')).entries.some(({ contribution }) => contribution.id === donated)).toBe(true)
    expect(refused(await ledger('essi', { contributionId: donated })).code).toBe('not_found')
    expect(refused(await ledger('koffi', { contributionId: newId() })).code).toBe('not_found')
    expect(refused(await ledger('kodjo')).code).toBe('not_permitted')
  })

  it('pages the ledger without a gap or a repeat', async () => {
    for (let n = 0; n < 45; n++) accepted(await execute('pool.pledge', as('mamadou'), { amount: '1', currency: 'EUR' }))

    const first = accepted(await ledger('koffi'))
    const second = accepted(await ledger('koffi', { before: first.next }))

    const positions = [...first.entries, ...second.entries].map(({ position }) => position)
    expect(first.entries).toHaveLength(50)
    expect(second.next).toBeNull()
    expect(new Set(positions).size).toBe(first.count)
  })

  it('tells a contribution, its receipts and what may be done next to those whose it is', async () => {
    const asked = (name: string) => ask('pool.contribution', as(name), { contributionId: own })

    const seen = accepted(await asked('essi'))

    expect(seen.receipts).toMatchObject([
      { state: 'approved', inBase: { amount: { amount: '5000000' }, fee: { amount: '50000' }, net: { amount: '4950000' } } },
    ])
    expect(Object.values(seen.may)).not.toContain(true)
    for (const name of ['mamadou', 'ingrid', 'kodjo']) expect(refused(await asked(name)).code).toBe('not_found')
    accepted(await asked('koffi'))
  })

  it('tells a receipt to its contributor and to coordinators, and who may answer it', async () => {
    const { contributionId } = accepted(await execute('pool.pledge', as('essi'), { amount: '1000', currency: 'EUR' }))
    accepted(await execute('pool.commit', as('essi'), { contributionId, amount: '1000', documentRef: 'x' }))
    const { receiptId } = accepted(await execute('pool.receive', as('yawa'), { contributionId, amount: '400', receivedOn: '2026-01-15', bankRef: 'B' }))
    const asked = (name: string) => ask('pool.receipt', as(name), { receiptId })

    expect(accepted(await asked('koffi')).receipt).toMatchObject({
      state: 'recorded',
      mayNotAnswer: null,
      inBase: { fee: { amount: '4' }, net: { amount: '396' } },
    })
    expect(accepted(await asked('yawa')).receipt.mayNotAnswer).toBe('four_eyes')
    expect(accepted(await asked('essi')).receipt.mayNotAnswer).toBe('not_permitted')
    expect(refused(await asked('mamadou')).code).toBe('not_found')
    expect(accepted(await ask('pool.contribution', as('yawa'), { contributionId })).toReceive.amount).toBe('600')
  })

  it('tells the money of a dossier to who may read it, its givers to coordinators alone', async () => {
    const projectId = await dossierForDecision(harness, people)
    const asked = (name: string) => ask('pool.project', as(name), { projectId })

    expect(accepted(await asked('koffi'))).toMatchObject({ decided: { amount: '0' }, allocated: { amount: '0' }, givers: [], next: null })
    expect(refused(await asked('thabo')).code).toBe('not_found')
    const [funded] = (await flows('koffi')).dossiers
    const open = accepted(await ask('pool.project', as('koffi'), { projectId: funded?.id }))
    expect(open.givers.map(({ code, allocated }) => [code, allocated.amount])).toEqual([
      ['C01', '4950000'],
      ['C02', '4050000'],
    ])
    expect(open.next).toMatchObject({ left: { amount: '0' }, available: { amount: '900000' } })
    expect(accepted(await ask('pool.project', as('thabo'), { projectId: funded?.id })).givers).toEqual([])
  })

  it('counts what is asked by dossiers that the reader may read', async () => {
    await dossierForDecision(harness, people)

    expect((await overview('koffi')).asked.total.amount).toBe('8000000')
    expect((await overview('essi')).asked.projects).toHaveLength(1)
    expect((await overview('thabo')).asked.projects).toHaveLength(0)
  })

  it('offers for a promise what its maker may choose', async () => {
    const options = accepted(await ask('pool.pledge-options', as('yawa')))

    expect(options.contributors?.map(({ code }) => code).sort()).toEqual(['APW', 'DPF', 'FSMD', 'GGPS', 'NRSF', 'SAMA'])
    expect(accepted(await ask('pool.pledge-options', as('essi'))).contributors).toBeNull()
    expect(refused(await ask('pool.pledge-options', as('kodjo'))).code).toBe('not_permitted')
  })
})
