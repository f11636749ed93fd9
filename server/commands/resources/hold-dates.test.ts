import { describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { draftDossier, submittedDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { dossierOfFsmd, dossierOfSama, hall, vehicles, week, words } from '#server/test/offers.ts'

describe('holding dates', async () => {
  const hands = await openHarness()
  const { db, execute } = hands
  const cast = async () => {
    hands.setClock('2026-06-01T10:00:00Z')
    return castMembers(db)
  }
  const request = async (people: Awaited<ReturnType<typeof castMembers>>, name: string, offerId: string, projectId: string, more: object = {}) =>
    accepted(await execute('resources.request', people.as(name), { offerId, projectId, ...week, ...more }))

  it('answers a request: the owner’s administrator holds its dates for fourteen days', async () => {
    const people = await cast()
    const offerId = await hall(hands, people)
    const { reservationId } = await request(people, 'lerato', offerId, await dossierOfSama(hands, people))

    const held = accepted(await execute('resources.hold', people.as('essi'), { reservationId }))

    expect(held).toEqual({ reservationId, state: 'tentative', holdExpiresAt: '2026-06-16T00:00:00.000Z', place: null })
    expect(hands.published.at(-1)).toMatchObject({ type: 'reservation.held', payload: { expiresAt: '2026-06-16T00:00:00.000Z' } })
    await hands.claimsHold()
  })

  it('says which field is at fault, of an answer and of dates held in one step', async () => {
    const people = await cast()
    const ids = { offerId: await hall(hands, people), projectId: await dossierOfFsmd(hands, people) }
    const faults = async (input: object) => refused(await execute('resources.hold', people.as('essi'), input)).params?.faults

    expect(await faults({ ...ids, ...week, holdDays: 0, quantity: 'x' })).toEqual([
      { path: 'quantity', code: 'count_malformed' },
      { path: 'holdDays', code: 'count_out_of_range' },
    ])
    expect(await faults({ ...ids, from: week.from, to: week.from })).toEqual([{ path: 'to', code: 'ends_before_it_begins' }])
    expect(await faults({ reservationId: ids.offerId, holdDays: 'x' })).toEqual([{ path: 'holdDays', code: 'count_malformed' }])
  })

  it('lasts as long as the owner says', async () => {
    const people = await cast()
    const offerId = await hall(hands, people)
    const { reservationId } = await request(people, 'lerato', offerId, await dossierOfSama(hands, people))

    const held = accepted(await execute('resources.hold', people.as('koffi'), { reservationId, holdDays: '30' }))

    expect(held.holdExpiresAt).toBe('2026-07-02T00:00:00.000Z')
    expect(hands.published.at(-1)).toMatchObject({ bodyId: people.bodies.SECRETARIAT })
  })

  it('is not for the asking forum, for staff, or for anyone else', async () => {
    const people = await cast()
    const offerId = await hall(hands, people)
    const { reservationId } = await request(people, 'lerato', offerId, await dossierOfSama(hands, people))
    const hold = async (name: string) => refused(await execute('resources.hold', people.as(name), { reservationId })).code

    expect([await hold('thabo'), await hold('kodjo')]).toEqual(['not_permitted', 'not_permitted'])
    expect([await hold('mamadou'), await hold('ingrid'), await hold('afi')]).toEqual(['not_found', 'not_found', 'not_found'])
    expect(refused(await execute('resources.hold', people.as('essi'), { reservationId: offerId })).code).toBe('not_found')
  })

  it('is refused when another party has the dates, and says whose days they are', async () => {
    const people = await cast()
    const offerId = await hall(hands, people)
    const first = await request(people, 'lerato', offerId, await dossierOfSama(hands, people))
    const second = await request(people, 'awa', offerId, await dossierOfFsmd(hands, people), { from: '2026-09-11', to: '2026-09-20' })
    accepted(await execute('resources.hold', people.as('essi'), { reservationId: first.reservationId }))

    const refusal = refused(await execute('resources.hold', people.as('essi'), { reservationId: second.reservationId }))

    expect(refusal).toEqual({ code: 'dates_taken', params: { from: '2026-09-07', to: '2026-09-11' } })
    const waiting = accepted(await execute('resources.hold', people.as('essi'), { reservationId: second.reservationId, orWait: true }))
    expect(waiting).toMatchObject({ state: 'waitlisted', place: 1 })
    expect(refused(await execute('resources.hold', people.as('essi'), { reservationId: second.reservationId, orWait: true })).code).toBe('reservation_moved_on')
  })

  it('is refused when a day has too few units, or the stock too little', async () => {
    const people = await cast()
    const cars = await vehicles(hands, people)
    const text = await words(hands, people)
    const projectId = await dossierOfSama(hands, people)
    const own = await draftDossier(hands, people)
    const hold = (offerId: string, quantity: number) => execute('resources.hold', people.as('essi'), { offerId, projectId: own, ...week, quantity })
    const carRequest = await request(people, 'lerato', cars, projectId, { quantity: 2 })
    const textRequest = await request(people, 'lerato', text, projectId, { quantity: 50_000 })
    accepted(await hold(cars, 2))
    accepted(await hold(text, 20_000))

    expect(refused(await execute('resources.hold', people.as('essi'), carRequest))).toEqual({ code: 'capacity_short', params: { day: '2026-09-07', free: 1 } })
    expect(refused(await execute('resources.hold', people.as('essi'), textRequest))).toEqual({ code: 'stock_short', params: { left: 40_000 } })
  })

  it('happens in one step when the offer needs no answer, for the owner, or for the secretariat', async () => {
    const people = await cast()
    const offerId = await hall(hands, people)
    const open = await hall(hands, people, { autoHold: true })
    const projectId = await submittedDossier(hands, people)
    const sama = await dossierOfSama(hands, people)

    expect(refused(await execute('resources.hold', people.as('lerato'), { offerId, projectId: sama, ...week })).code).toBe('answer_needed')
    accepted(await execute('resources.hold', people.as('lerato'), { offerId: open, projectId: sama, ...week }))
    expect(refused(await execute('resources.hold', people.as('lerato'), { offerId: open, projectId: sama, ...week })).code).toBe('dates_taken')
    accepted(await execute('resources.hold', people.as('helen'), { offerId, projectId, ...week }))
    const waiting = accepted(await execute('resources.hold', people.as('essi'), { offerId: open, projectId, ...week, orWait: true }))

    expect(waiting).toMatchObject({ state: 'waitlisted', place: 1 })
    await hands.claimsHold()
  })

  it('is refused while the offer is paused, to who saw an older version, and once answered', async () => {
    const people = await cast()
    const offerId = await hall(hands, people)
    const { reservationId } = await request(people, 'lerato', offerId, await dossierOfSama(hands, people))
    accepted(await execute('resources.pause-offer', people.as('essi'), { offerId }))
    expect(refused(await execute('resources.hold', people.as('essi'), { reservationId })).code).toBe('offer_not_open')
    accepted(await execute('resources.publish-offer', people.as('essi'), { offerId }))

    accepted(await execute('resources.hold', people.as('essi'), { reservationId, version: 1 }))

    expect(refused(await execute('resources.confirm', people.as('essi'), { reservationId, version: 1 })).code).toBe('stale')
    expect(refused(await execute('resources.hold', people.as('essi'), { reservationId })).code).toBe('reservation_moved_on')
  })

  it('changes nothing when it is sent twice', async () => {
    const people = await cast()
    const offerId = await hall(hands, people, { autoHold: true })
    const projectId = await dossierOfSama(hands, people)
    const commandId = '019a0000-0000-7000-8000-00000000000a'
    const once = () => execute('resources.hold', people.as('lerato'), { offerId, projectId, ...week }, { commandId })

    const first = accepted(await once())
    const second = accepted(await once())

    expect(second).toEqual(first)
    expect(await db.prisma.reservation.count()).toBe(1)
  })

  it('is confirmed by the owner alone, and only while it lasts', async () => {
    const people = await cast()
    const offerId = await hall(hands, people)
    const projectId = await dossierOfSama(hands, people)
    const { reservationId } = await request(people, 'lerato', offerId, projectId)
    expect(refused(await execute('resources.confirm', people.as('essi'), { reservationId })).code).toBe('reservation_moved_on')
    accepted(await execute('resources.hold', people.as('essi'), { reservationId }))
    expect(refused(await execute('resources.confirm', people.as('thabo'), { reservationId })).code).toBe('not_permitted')
    expect(refused(await execute('resources.confirm', people.as('mamadou'), { reservationId })).code).toBe('not_found')

    accepted(await execute('resources.confirm', people.as('essi'), { reservationId }))

    expect(hands.published.at(-1)?.type).toBe('reservation.confirmed')
    const late = await request(people, 'lerato', offerId, projectId, { from: '2026-10-01', to: '2026-10-02' })
    accepted(await execute('resources.hold', people.as('essi'), late))
    hands.setClock('2026-06-16T00:00:00Z')
    expect(refused(await execute('resources.confirm', people.as('essi'), late)).code).toBe('hold_lapsed')
    expect(refused(await execute('resources.hold', people.as('essi'), late)).code).toBe('hold_lapsed')
    expect(refused(await execute('resources.release', people.as('thabo'), late)).code).toBe('hold_lapsed')
  })

  it('is declined with a reason', async () => {
    const people = await cast()
    const offerId = await hall(hands, people)
    const { reservationId } = await request(people, 'lerato', offerId, await dossierOfSama(hands, people))
    const decline = (name: string, reason?: string) => execute('resources.decline', people.as(name), { reservationId, reason })
    expect(refused(await decline('essi')).code).toBe('reason_needed')
    expect(refused(await decline('thabo', 'No.')).code).toBe('not_permitted')
    expect(refused(await decline('mamadou', 'No.')).code).toBe('not_found')

    accepted(await decline('essi', 'The hall is being painted.'))

    expect(await db.prisma.reservation.findUnique({ where: { id: reservationId } })).toMatchObject({ state: 'declined', reason: 'The hall is being painted.' })
    expect(refused(await decline('essi', 'Again.')).code).toBe('reservation_moved_on')
  })
})
