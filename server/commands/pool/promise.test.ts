import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { decidedDossier } from '#server/test/pool-builders.ts'

describe('promising money', async () => {
  const harness = await openHarness()
  const { db, execute, claimsHold } = harness
  let as: (name: string) => Actor
  let bodies: { readonly [code: string]: string }
  beforeEach(async () => {
    const cast = await castMembers(db)
    as = cast.as
    bodies = cast.bodies
  })
  afterEach(claimsHold)

  const pledge = (by: string, more: object = {}) => execute('pool.pledge', as(by), { amount: '500000', currency: 'EUR', ...more })
  const balances = async (contributionId: string) =>
    Object.fromEntries((await db.prisma.account.findMany({ where: { contributionId, balance: { gt: 0 } } })).map(({ kind, balance }) => [kind, balance]))

  it('enters the pledge of a forum and of a donor at once, numbered in order', async () => {
    const first = accepted(await pledge('essi'))
    const second = accepted(await pledge('ingrid', { currency: 'USD' }))

    expect([first, second].map(({ code, state }) => [code, state])).toEqual([
      ['C01', 'pledged'],
      ['C02', 'pledged'],
    ])
    expect(await balances(first.contributionId)).toEqual({ pledged: 500_000n })
  })

  it('commits no more than was pledged, in as many parts as one likes', async () => {
    const { contributionId } = accepted(await pledge('essi'))
    const commit = (amount: string) => execute('pool.commit', as('essi'), { contributionId, amount, documentRef: 'Lettre 4' })

    accepted(await commit('300000'))

    expect(refused(await commit('200001'))).toMatchObject({ code: 'above_pledge', params: { amount: '200001', limit: '200000', currency: 'EUR' } })
    expect(accepted(await commit('200000')).state).toBe('committed')
    expect(await balances(contributionId)).toEqual({ committed: 500_000n })
  })

  it('lets no staff member, platform administrator or plain coordinator promise', async () => {
    for (const name of ['kodjo', 'afi', 'koffi']) {
      expect(refused(await pledge(name, { contributorId: bodies.GGPS })).code).toBe('not_permitted')
    }
  })

  it('hides the contribution of one forum from another, and lets its own administrator commit', async () => {
    const { contributionId } = accepted(await pledge('essi'))
    const commit = (by: string) => execute('pool.commit', as(by), { contributionId, amount: '1', documentRef: 'x' })

    expect(refused(await commit('mamadou')).code).toBe('not_found')
    expect(refused(await commit('kodjo')).code).toBe('not_found')
    accepted(await commit('essi'))
  })

  it('ties money to a dossier that the giver can see, and to nothing unknown', async () => {
    const projectId = await decidedDossier(harness, bodies.SAMA ?? '', as('koffi'))
    const tiedTo = (value: string) => pledge('essi', { earmark: { kind: 'project', value } })

    accepted(await tiedTo(projectId))

    expect(refused(await tiedTo(newId())).code).toBe('earmark_unknown')
    const draft = await decidedDossier(harness, bodies.SAMA ?? '', as('koffi'), { state: 'draft' })
    expect(refused(await tiedTo(draft)).code).toBe('earmark_unknown')
    expect(refused(await pledge('essi', { earmark: { kind: 'theme', value: 'moon' } })).code).toBe('invalid_input')
  })

  it('takes promises from forums and partners alone', async () => {
    expect(refused(await pledge('yawa')).code).toBe('contributor_unknown')
    expect(refused(await pledge('yawa', { contributorId: newId() })).code).toBe('contributor_unknown')
  })

  describe('that finance registers for a body without account', () => {
    const registered = async () => accepted(await pledge('yawa', { contributorId: bodies.DPF, documentRef: 'Convention 12' }))

    it('needs the signed document', async () => {
      expect(refused(await pledge('yawa', { contributorId: bodies.DPF })).code).toBe('document_missing')
    })

    it('counts when a second coordinator confirms, never by the first alone', async () => {
      const { contributionId, state } = await registered()
      const confirm = (by: string) => execute('pool.confirm-registration', as(by), { contributionId })

      expect(state).toBe('registered')
      expect(await balances(contributionId)).toEqual({})
      expect(refused(await confirm('yawa')).code).toBe('four_eyes')
      expect(refused(await confirm('essi')).code).toBe('not_found')
      expect(accepted(await confirm('helen')).state).toBe('pledged')
      expect(await balances(contributionId)).toEqual({ pledged: 500_000n })
      expect(refused(await confirm('helen')).code).toBe('nothing_to_confirm')
    })

    it('holds a commitment back in the same way', async () => {
      const { contributionId } = await registered()
      const commit = () => execute('pool.commit', as('yawa'), { contributionId, amount: '500000', documentRef: 'Convention 13' })

      expect(refused(await commit()).code).toBe('awaiting_confirmation')
      accepted(await execute('pool.confirm-registration', as('helen'), { contributionId }))
      expect(accepted(await commit()).awaiting).toBe(true)
      expect(await balances(contributionId)).toEqual({ pledged: 500_000n })
      accepted(await execute('pool.confirm-registration', as('koffi'), { contributionId }))
      expect(await balances(contributionId)).toEqual({ committed: 500_000n })
      const row = await db.prisma.contribution.findUniqueOrThrow({ where: { id: contributionId } })
      expect(row).toMatchObject({ state: 'committed', committed: 500_000n, documentRef: 'Convention 13', awaiting: null, registeredForContributor: true })
    })

    it('never counts once it is rejected', async () => {
      const { contributionId } = await registered()

      accepted(await execute('pool.reject-registration', as('helen'), { contributionId }))

      const commit = await execute('pool.commit', as('yawa'), { contributionId, amount: '1', documentRef: 'x' })
      expect(refused(commit).code).toBe('contribution_ended')
      expect(await balances(contributionId)).toEqual({})
    })
  })

  it('refuses amounts that are none', async () => {
    for (const amount of ['0', '-1', '1.5', '', '99999999999999999999']) expect(refused(await pledge('essi', { amount })).code).toBe('invalid_input')
    expect(refused(await pledge('essi', { currency: 'XXX' })).code).toBe('invalid_input')
  })

  it('gives two promises at once two codes', async () => {
    const pledges = await Promise.all([pledge('essi'), pledge('mamadou'), pledge('thabo'), pledge('ingrid')])

    expect(pledges.map((one) => accepted(one).code).sort()).toEqual(['C01', 'C02', 'C03', 'C04'])
  })
})
