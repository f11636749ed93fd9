import { describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { dossierForDecision, draftDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { dossierOfSama, expert, hall, week, words } from '#server/test/offers.ts'

describe('one reservation, and those of a dossier', async () => {
  const hands = await openHarness()
  const { db, execute, ask } = hands
  const cast = async () => {
    hands.setClock('2026-06-01T10:00:00Z')
    return castMembers(db)
  }

  it('is told to owner, asker and secretariat with its history, and found by nobody else', async () => {
    const people = await cast()
    const offerId = await hall(hands, people)
    const projectId = await dossierOfSama(hands, people)
    const { reservationId } = accepted(await execute('resources.request', people.as('lerato'), { offerId, projectId, ...week }))
    accepted(await execute('resources.hold', people.as('essi'), { reservationId }))
    const read = (name: string) => ask('resources.reservation', people.as(name), { reservationId })

    const seen = accepted(await read('kodjo'))

    expect(seen).toMatchObject({ requestedBy: 'Lerato', reservation: { state: 'tentative', acts: [], dossier: null, forum: { code: 'SAMA' } } })
    expect(seen.history.map(({ type, person, bodyCode }) => [type, person, bodyCode])).toEqual([
      ['reservation.requested', 'Lerato', 'SAMA'],
      ['reservation.held', 'Essi', 'GGPS'],
    ])
    expect(accepted(await read('lerato')).reservation).toMatchObject({ acts: ['release'], dossier: { titleEn: 'Mediation' } })
    expect(accepted(await read('koffi')).reservation.acts).toEqual(['confirm', 'release'])
    for (const name of ['mamadou', 'chiara', 'ingrid', 'afi']) expect(refused(await read(name)).code).toBe('not_found')
  })

  it('says what stands in the way of a request', async () => {
    const people = await cast()
    const offerId = await hall(hands, people)
    const sama = await dossierOfSama(hands, people)
    const own = await draftDossier(hands, people)
    const { reservationId } = accepted(await execute('resources.request', people.as('lerato'), { offerId, projectId: sama, ...week }))
    accepted(await execute('resources.hold', people.as('essi'), { offerId, projectId: own, from: '2026-09-10', to: '2026-09-20' }))

    const seen = accepted(await ask('resources.reservation', people.as('essi'), { reservationId }))

    expect(seen.shortage).toEqual({ code: 'dates_taken', from: '2026-09-10', to: '2026-09-19' })
  })

  it('of a dossier is summed in kind, what is held apart from what was delivered', async () => {
    const people = await cast()
    const projectId = await dossierOfSama(hands, people)
    const request = async (offerId: string, quantity: number) =>
      accepted(await execute('resources.request', people.as('lerato'), { offerId, projectId, ...week, quantity })).reservationId
    await request(await hall(hands, people, { autoHold: true }), 1)
    await request(await hall(hands, people, { autoHold: true, currency: 'XOF', unitValue: '1000' }), 1)
    await request(await words(hands, people), 500)
    const work = await request(await expert(hands, people, { autoHold: true }), 5)
    accepted(await execute('resources.confirm', people.as('essi'), { reservationId: work }))
    hands.setClock('2026-09-12T10:00:00Z')
    accepted(await execute('resources.confirm-delivery', people.as('essi'), { reservationId: work, quantity: 4 }))
    accepted(await execute('resources.confirm-delivery', people.as('thabo'), { reservationId: work, quantity: 4 }))
    hands.setClock('2026-06-02T10:00:00Z')

    const seen = accepted(await ask('resources.of-dossier', people.as('thabo'), { projectId }))

    expect(seen.value).toEqual({
      held: [
        { amount: '900000', currency: 'EUR' },
        { amount: '5000', currency: 'XOF' },
      ],
      delivered: [{ amount: '128000', currency: 'EUR' }],
    })
    expect(seen.items).toHaveLength(4)
    expect(seen.mayAsk).toBe(true)
  })

  it('of a dossier is for whoever reads the whole dossier', async () => {
    const people = await cast()
    const projectId = await dossierForDecision(hands, people)
    const read = (name: string) => ask('resources.of-dossier', people.as(name), { projectId })

    expect(accepted(await read('awa')).mayAsk).toBe(true)
    expect(accepted(await read('koffi')).mayAsk).toBe(true)
    for (const name of ['thabo', 'ingrid', 'afi']) expect(refused(await read(name)).code).toBe('not_found')
  })
})
