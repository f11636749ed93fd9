import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { settlePromises } from '#server/jobs/settle-promises.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('a conditional pledge', async () => {
  const { db, clock, execute, ask, claimsHold, published, setClock } = await openHarness()
  let as: (name: string) => Actor
  let bodies: { readonly [code: string]: string }
  beforeEach(async () => {
    const cast = await castMembers(db)
    as = cast.as
    bodies = cast.bodies
    setClock('2026-02-01T12:00:00Z')
  })
  afterEach(claimsHold)

  const condition = { amount: '3000000', by: '2026-03-01' }
  const pledge = async (by: string, amount: string, more: object = {}) =>
    accepted(await execute('pool.pledge', as(by), { amount, currency: 'EUR', ...more })).contributionId
  const commit = (by: string, contributionId: string, amount: string) => execute('pool.commit', as(by), { contributionId, amount, documentRef: 'Letter 1' })
  const stateOf = async (contributionId: string) => (await db.prisma.pledgeCondition.findUniqueOrThrow({ where: { contributionId } })).state
  const runJob = () => settlePromises.run({ db, clock, log: { debug: () => {} } as never })
  const resolutions = () => published.filter(({ type }) => type === 'contribution.condition_met')

  it('cannot become firm before others committed enough, and can the moment they did', async () => {
    const conditional = await pledge('ingrid', '1000000', { condition })
    const other = await pledge('essi', '3000000')
    accepted(await commit('essi', other, '2999999'))
    expect(refused(await commit('ingrid', conditional, '1')).code).toBe('condition_open')
    const page = accepted(await ask('pool.contribution', as('ingrid'), { contributionId: conditional }))
    expect(page).toMatchObject({ condition: { amount: { amount: '3000000', currency: 'EUR' }, by: '2026-03-01', state: 'open' }, may: { commit: false } })

    accepted(await commit('essi', other, '1'))

    expect(await stateOf(conditional)).toBe('met')
    expect(resolutions()).toMatchObject([{ payload: { code: 'C01', amount: '3000000', currency: 'EUR' }, audience: ['pool', `body:${bodies.DPF}`] }])
    accepted(await commit('ingrid', conditional, '1000000'))
  })

  it('does not count what its own giver commits, nor what no rate is known for', async () => {
    const conditional = await pledge('ingrid', '1000000', { condition })
    accepted(await commit('ingrid', await pledge('ingrid', '9000000'), '9000000'))
    accepted(await commit('essi', await pledge('essi', '9000000000', { currency: 'XOF' }), '9000000000'))
    expect(await stateOf(conditional)).toBe('open')

    const rate = { kind: 'units_per_eur', value: '655.957', source: 'BCEAO' }
    accepted(await commit('essi', await pledge('essi', '19678710', { currency: 'XOF', rate }), '19678710'))

    expect(await stateOf(conditional)).toBe('met')
  })

  it('is met when a second coordinator confirms what finance registered', async () => {
    const conditional = await pledge('ingrid', '1000000', { condition })
    const other = await pledge('essi', '3000000')
    accepted(await commit('yawa', other, '3000000'))
    expect(await stateOf(conditional)).toBe('open')

    accepted(await execute('pool.confirm-registration', as('helen'), { contributionId: other }))

    expect(await stateOf(conditional)).toBe('met')
  })

  it('is met at once when others had committed enough before', async () => {
    accepted(await commit('essi', await pledge('essi', '3000000'), '3000000'))

    expect(await stateOf(await pledge('ingrid', '1000000', { condition }))).toBe('met')
  })

  it('lapses the day after when others came too late', async () => {
    const conditional = await pledge('ingrid', '1000000', { condition })
    const other = await pledge('essi', '3000000')
    setClock('2026-03-02T12:00:00Z')
    accepted(await commit('essi', other, '3000000'))
    expect(await stateOf(conditional)).toBe('open')
    expect(refused(await commit('ingrid', conditional, '1')).code).toBe('pledge_lapsed')

    await Promise.all([runJob(), runJob()])

    expect(await stateOf(conditional)).toBe('failed')
    expect(await db.prisma.contribution.findUniqueOrThrow({ where: { id: conditional } })).toMatchObject({ state: 'lapsed', pledgeEnded: 1_000_000n })
    expect(await db.prisma.transfer.count({ where: { reason: 'lapse' } })).toBe(1)
    expect(refused(await commit('ingrid', conditional, '1')).code).toBe('contribution_ended')
  })

  it('is resolved once, by two commitments at once that meet it together', async () => {
    for (const round of [1, 2, 3, 4, 5]) {
      published.length = 0
      const asked = { amount: String(3_000_000 * round), by: '2026-03-01' }
      const conditional = await pledge('ingrid', '1000000', { condition: asked })
      const halves = await Promise.all([pledge('essi', '1500000'), pledge('mamadou', '1500000')])

      const answers = await Promise.all([commit('essi', halves[0], '1500000'), commit('mamadou', halves[1], '1500000')])

      expect(answers.every(({ ok }) => ok)).toBe(true)
      expect(await stateOf(conditional)).toBe('met')
      expect(resolutions()).toHaveLength(1)
    }
  })

  it('is not missed by a commitment made at the same time', async () => {
    const other = await pledge('essi', '3000000')

    const [conditional] = await Promise.all([pledge('ingrid', '1000000', { condition }), commit('essi', other, '3000000')])

    expect(await stateOf(conditional)).toBe('met')
  })

  it('asks for a day to come and an amount', async () => {
    const asked = (wanted: object) => execute('pool.pledge', as('ingrid'), { amount: '1', currency: 'EUR', condition: wanted })

    expect(refused(await asked({ ...condition, by: '2026-01-31' })).code).toBe('date_past')
    for (const amount of ['0', '-1', '1.5', '9223372036854775808']) expect(refused(await asked({ ...condition, amount })).code).toBe('invalid_input')
    expect(refused(await asked({ amount: '1' })).code).toBe('invalid_input')
    expect(await db.prisma.contribution.count()).toBe(0)
  })

  it('keeps what it says, and firmness waits for it, in the database too', async () => {
    const conditional = await pledge('ingrid', '1000000', { condition })

    await expect(db.script('UPDATE "Contribution" SET committed = 1')).rejects.toThrow(/once its condition is met/)
    await expect(db.script('UPDATE "PledgeCondition" SET amount = 1')).rejects.toThrow(/keeps what it says/)
    accepted(await commit('essi', await pledge('essi', '3000000'), '3000000'))
    await expect(db.script(`UPDATE "PledgeCondition" SET state = 'failed'`)).rejects.toThrow(/resolved once/)
    expect(await stateOf(conditional)).toBe('met')
  })
})
