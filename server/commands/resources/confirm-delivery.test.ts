import { describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { draftDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { dossierOfSama, expert, hall, week } from '#server/test/offers.ts'

describe('confirming a delivery', async () => {
  const hands = await openHarness()
  const { db, execute } = hands

  /** An expert of GGPS, confirmed for five days of work for SAMA. */
  async function confirmed() {
    hands.setClock('2026-06-01T10:00:00Z')
    const people = await castMembers(db)
    const offerId = await expert(hands, people, { autoHold: true })
    const projectId = await dossierOfSama(hands, people)
    const { reservationId } = accepted(await execute('resources.request', people.as('lerato'), { offerId, projectId, ...week, quantity: 5 }))
    accepted(await execute('resources.confirm', people.as('essi'), { reservationId }))
    hands.setClock('2026-09-12T10:00:00Z')
    const deliver = (name: string, quantity: number | string) => execute('resources.confirm-delivery', people.as(name), { reservationId, quantity })
    return { people, reservationId, offerId, deliver }
  }
  const balances = async () =>
    Object.fromEntries((await db.prisma.account.findMany({ where: { ledger: 'kind' } })).map(({ kind, balance }) => [kind, Number(balance)]))

  it('takes both sides: four days delivered, one back to the stock', async () => {
    const { deliver } = await confirmed()

    expect(accepted(await deliver('lerato', '4')).state).toBe('confirmed')
    expect(await balances()).toMatchObject({ available: 55, reserved: 5 })
    expect(accepted(await deliver('essi', 4)).state).toBe('delivered')

    expect(await balances()).toMatchObject({ available: 56, reserved: 0, delivered: 4 })
    expect(hands.published.slice(-2)).toMatchObject([
      { type: 'reservation.delivery_stated', payload: { by: 'user', delivered: 4 } },
      { type: 'reservation.delivered', payload: { delivered: 4 } },
    ])
    await hands.claimsHold()
  })

  it('goes back and forth until both say the same', async () => {
    const { deliver } = await confirmed()

    accepted(await deliver('essi', 5))
    expect(accepted(await deliver('thabo', 3)).state).toBe('confirmed')
    expect(accepted(await deliver('thabo', 3)).state).toBe('confirmed')
    expect(accepted(await deliver('essi', 4)).state).toBe('confirmed')
    expect(accepted(await deliver('thabo', 4)).state).toBe('delivered')
  })

  it('of nothing is a no-show, and the units go back', async () => {
    const { deliver } = await confirmed()
    accepted(await deliver('essi', 0))

    expect(accepted(await deliver('thabo', 0)).state).toBe('no_show')

    expect(await balances()).toMatchObject({ available: 60, reserved: 0 })
    expect(hands.published.at(-1)?.type).toBe('reservation.no_show')
    await hands.claimsHold()
  })

  it('is not for the secretariat, for owner’s staff or for another forum', async () => {
    const { deliver } = await confirmed()
    const code = async (name: string) => refused(await deliver(name, 5)).code

    expect([await code('koffi'), await code('kodjo'), await code('awa'), await code('ingrid')]).toEqual([
      'not_permitted',
      'not_permitted',
      'not_found',
      'not_found',
    ])
  })

  it('is refused before the stay begins, above what was reserved, and once it is done', async () => {
    const { deliver } = await confirmed()
    hands.setClock('2026-09-06T23:59:00Z')
    expect(refused(await deliver('essi', 5))).toEqual({ code: 'delivery_not_begun', params: { from: '2026-09-07' } })
    hands.setClock('2026-09-07T00:00:00Z')
    expect(refused(await deliver('essi', 6))).toEqual({ code: 'delivery_too_much', params: { reserved: 5 } })
    accepted(await deliver('essi', 5))
    accepted(await deliver('thabo', 5))

    expect(refused(await deliver('thabo', 5)).code).toBe('reservation_moved_on')
    expect(refused(await deliver('thabo', '-1')).params).toEqual({ faults: [{ path: 'quantity', code: 'count_malformed' }] })
  })

  it('is done by one statement when a forum lends to itself', async () => {
    hands.setClock('2026-06-01T10:00:00Z')
    const people = await castMembers(db)
    const offerId = await hall(hands, people)
    const projectId = await draftDossier(hands, people)
    const { reservationId } = accepted(await execute('resources.request', people.as('essi'), { offerId, projectId, ...week }))
    accepted(await execute('resources.confirm', people.as('essi'), { reservationId }))
    hands.setClock('2026-09-10T10:00:00Z')

    const done = accepted(await execute('resources.confirm-delivery', people.as('essi'), { reservationId, quantity: 1 }))

    expect(done.state).toBe('delivered')
    await hands.claimsHold()
  })
})
