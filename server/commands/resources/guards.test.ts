import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { violatedConstraint } from '#server/db/constraint.ts'
import { castMembers } from '#server/test/builders.ts'
import { openHarness } from '#server/test/harness.ts'
import { dossierOfSama, hall, vehicles, week } from '#server/test/offers.ts'
import { refusalOfConstraint } from '../constraints.ts'

describe('the database has the last word on bookings', async () => {
  const hands = await openHarness()
  const { db } = hands
  let people: Awaited<ReturnType<typeof castMembers>>
  let projectId: string
  beforeEach(async () => {
    people = await castMembers(db)
    projectId = await dossierOfSama(hands, people)
  })
  const book = (offerId: string, from: string, to: string, more: object = {}) => ({
    id: newId(),
    offerId,
    projectId,
    forumId: people.bodies.SAMA ?? '',
    fromOn: new Date(from),
    toOn: new Date(to),
    state: 'confirmed',
    requestedById: people.as('lerato').personId,
    ...more,
  })
  const violated = (attempt: Promise<unknown>) =>
    attempt.then(
      () => null,
      (error) => violatedConstraint(error) ?? String(error),
    )

  it('against a hall lent twice, set-up days included, whoever writes the row', async () => {
    const offerId = await hall(hands, people, { bufferDays: 1 })
    await db.prisma.reservation.create({ data: book(offerId, week.from, week.to) })
    await db.prisma.reservation.create({ data: book(offerId, week.from, week.to, { state: 'waitlisted' }) })
    await db.prisma.reservation.create({ data: book(offerId, '2026-09-14', '2026-09-15') })

    const twice = await violated(db.prisma.reservation.create({ data: book(offerId, '2026-09-05', '2026-09-06', { exclusive: false }) }))

    expect(twice).toBe('Reservation_no_double_booking')
    expect(refusalOfConstraint[twice ?? '']).toBe('dates_just_taken')
  })

  it('against more vehicles on a day than there are', async () => {
    const offerId = await vehicles(hands, people)
    await db.prisma.reservation.create({ data: book(offerId, '2026-09-07', '2026-09-12', { quantity: 2 }) })
    await db.prisma.reservation.create({ data: book(offerId, '2026-09-12', '2026-09-14', { quantity: 3 }) })

    const tooMany = await violated(db.prisma.reservation.create({ data: book(offerId, '2026-09-10', '2026-09-12', { quantity: 2 }) }))

    expect(tooMany).toBe('Reservation_within_capacity')
    await db.prisma.reservation.create({ data: book(offerId, '2026-09-10', '2026-09-12', { quantity: 1 }) })
  })

  it('against days that are not offered', async () => {
    const offerId = await hall(hands, people)

    expect(await violated(db.prisma.reservation.create({ data: book(offerId, '2026-12-30', '2027-01-02') }))).toBe('Reservation_within_offer')
  })

  it('against changing what was asked, reviving what is over, or deleting either', async () => {
    const offerId = await hall(hands, people)
    const { id } = await db.prisma.reservation.create({ data: book(offerId, week.from, week.to) })
    expect(await violated(db.prisma.reservation.update({ where: { id }, data: { toOn: new Date('2026-09-13') } }))).toBe('Reservation_keeps_what_was_asked')
    await db.prisma.reservation.update({ where: { id }, data: { state: 'released' } })

    expect(await violated(db.prisma.reservation.update({ where: { id }, data: { state: 'confirmed' } }))).toBe('Reservation_stays_over')
    expect(await violated(db.prisma.reservation.delete({ where: { id } }))).not.toBeNull()
  })

  it('against new terms for a published offer', async () => {
    const offerId = await vehicles(hands, people)

    expect(await violated(db.prisma.offer.update({ where: { id: offerId }, data: { quantity: 2 } }))).toBe('Offer_terms_stay')
    await db.prisma.offer.update({ where: { id: offerId }, data: { state: 'withdrawn' } })
    expect(await violated(db.prisma.offer.update({ where: { id: offerId }, data: { state: 'offered' } }))).not.toBeNull()
  })
})
