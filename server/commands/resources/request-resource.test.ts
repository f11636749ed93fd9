import { describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { draftDossier, submittedDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { dossierOfFsmd, dossierOfSama, expert, hall, vehicles, week, words } from '#server/test/offers.ts'

describe('asking for a thing', async () => {
  const hands = await openHarness()
  const { db, execute } = hands
  const cast = async () => {
    hands.setClock('2026-06-01T10:00:00Z')
    return castMembers(db)
  }

  it('waits for the owner’s answer and tells owner, asker and dossier', async () => {
    const people = await cast()
    const offerId = await hall(hands, people)
    const projectId = await dossierOfSama(hands, people)

    const asked = accepted(
      await execute('resources.request', people.as('lerato'), { offerId, projectId, from: '2026-09-07', lastDay: '2026-09-11', note: ' For the talks ' }),
    )

    expect(asked).toMatchObject({ state: 'requested', place: null, holdExpiresAt: null })
    expect(await db.prisma.reservation.findUnique({ where: { id: asked.reservationId } })).toMatchObject({
      forumId: people.bodies.SAMA,
      fromOn: new Date('2026-09-07'),
      toOn: new Date('2026-09-12'),
      note: 'For the talks',
      exclusive: true,
    })
    expect(hands.published.at(-1)).toMatchObject({
      type: 'reservation.requested',
      projectId,
      audience: [`body:${people.bodies.GGPS}`, `body:${people.bodies.SAMA}`, `dossier:${projectId}`],
    })
    await hands.claimsHold()
  })

  it('is a hold at once when the offer says so, or when the owner’s administrator asks for the own dossier', async () => {
    const people = await cast()
    const open = await hall(hands, people, { autoHold: true })
    const closed = await hall(hands, people)
    const sama = await dossierOfSama(hands, people)
    const own = await draftDossier(hands, people)

    const atOnce = accepted(await execute('resources.request', people.as('lerato'), { offerId: open, projectId: sama, ...week }))
    const forItself = accepted(await execute('resources.request', people.as('essi'), { offerId: closed, projectId: own, ...week }))
    const byStaff = accepted(await execute('resources.request', people.as('kodjo'), { offerId: closed, projectId: own, from: '2026-10-01', to: '2026-10-02' }))

    expect([atOnce.state, forItself.state, byStaff.state]).toEqual(['tentative', 'tentative', 'requested'])
    expect(atOnce.holdExpiresAt).toBe('2026-06-16T00:00:00.000Z')
  })

  it('waits in line, in order, when the dates are taken', async () => {
    const people = await cast()
    const offerId = await hall(hands, people, { autoHold: true, bufferDays: 1 })
    const sama = await dossierOfSama(hands, people)
    const fsmd = await dossierOfFsmd(hands, people)
    const own = await draftDossier(hands, people)
    accepted(await execute('resources.request', people.as('kodjo'), { offerId, projectId: own, ...week }))

    const first = accepted(await execute('resources.request', people.as('lerato'), { offerId, projectId: sama, from: '2026-09-13', to: '2026-09-15' }))
    const second = accepted(await execute('resources.request', people.as('awa'), { offerId, projectId: fsmd, from: '2026-09-08', to: '2026-09-14' }))
    const free = accepted(await execute('resources.request', people.as('awa'), { offerId, projectId: fsmd, from: '2026-09-14', to: '2026-09-15' }))

    expect([first, second, free].map(({ state, place }) => [state, place])).toEqual([
      ['waitlisted', 1],
      ['waitlisted', 2],
      ['tentative', null],
    ])
    expect(hands.published.filter((event) => event.type === 'reservation.waitlisted')).toHaveLength(2)
  })

  it('takes vehicles day by day and words from one stock', async () => {
    const people = await cast()
    const cars = await vehicles(hands, people, { autoHold: true })
    const text = await words(hands, people, { autoHold: true })
    const projectId = await dossierOfSama(hands, people)
    const ask = async (offerId: string, quantity: number, from: string, to: string) =>
      accepted(await execute('resources.request', people.as('lerato'), { offerId, projectId, quantity, from, to })).state

    expect(await ask(cars, 2, '2026-10-05', '2026-10-17')).toBe('tentative')
    expect(await ask(cars, 1, '2026-10-12', '2026-10-15')).toBe('tentative')
    expect(await ask(cars, 1, '2026-10-14', '2026-10-20')).toBe('waitlisted')
    expect(await ask(cars, 1, '2026-10-15', '2026-10-20')).toBe('tentative')
    expect(await ask(text, 40_000, '2026-10-01', '2026-11-01')).toBe('tentative')
    expect(await ask(text, 20_001, '2026-11-01', '2026-12-01')).toBe('waitlisted')
    expect(await ask(text, 20_000, '2026-11-01', '2026-12-01')).toBe('tentative')
    await hands.claimsHold()
  })

  it('is the lead’s and its partners’ alone', async () => {
    const people = await cast()
    const offerId = await hall(hands, people)
    const draft = await draftDossier(hands, people)
    const submitted = await submittedDossier(hands, people)
    const ask = (name: string, projectId: string) => execute('resources.request', people.as(name), { offerId, projectId, ...week })

    expect(refused(await ask('lerato', draft)).code).toBe('not_found')
    expect(refused(await ask('koffi', draft)).code).toBe('not_found')
    expect(refused(await ask('lerato', submitted)).code).toBe('not_party')
    expect(refused(await ask('ingrid', submitted)).code).toBe('not_found')
    expect(refused(await ask('afi', submitted)).code).toBe('not_found')
    expect(refused(await ask('awa', '019a0000-0000-7000-8000-000000000000')).code).toBe('not_found')
    accepted(await ask('awa', draft))
    const forTheLead = accepted(await ask('koffi', submitted))

    expect(await db.prisma.reservation.findUnique({ where: { id: forTheLead.reservationId } })).toMatchObject({ forumId: people.bodies.GGPS })
  })

  it('does not find another forum’s draft of an offer', async () => {
    const people = await cast()
    const offerId = await hall(hands, people, { draft: true })
    const projectId = await dossierOfSama(hands, people)

    expect(refused(await execute('resources.request', people.as('lerato'), { offerId, projectId, ...week })).code).toBe('not_found')
    const own = await draftDossier(hands, people)
    expect(refused(await execute('resources.request', people.as('kodjo'), { offerId, projectId: own, ...week })).code).toBe('offer_not_open')
  })

  it('says what is wrong with dates and quantity', async () => {
    const people = await cast()
    const offerId = await hall(hands, people)
    const specialist = await expert(hands, people)
    const cars = await vehicles(hands, people)
    const projectId = await dossierOfSama(hands, people)
    const ask = async (input: object) => refused(await execute('resources.request', people.as('lerato'), { offerId, projectId, ...week, ...input }))

    expect(await ask({ from: '2026-05-31', to: '2026-06-03' })).toEqual({ code: 'dates_past' })
    expect(await ask({ from: '2026-12-30', to: '2027-01-02' })).toEqual({ code: 'outside_offer', params: { from: '2026-01-01', to: '2026-12-31' } })
    expect(await ask({ quantity: 2 })).toEqual({ code: 'quantity_too_large', params: { offered: 1 } })
    expect(await ask({ offerId: cars, quantity: 4 })).toEqual({ code: 'quantity_too_large', params: { offered: 3 } })
    expect(await ask({ offerId: specialist, quantity: 6 })).toEqual({ code: 'more_days_than_dates', params: { days: 5 } })
    expect((await ask({ offerId: cars })).params).toEqual({ faults: [{ path: 'quantity', code: 'required' }] })
    expect((await ask({ to: '2026-09-07' })).params).toEqual({ faults: [{ path: 'to', code: 'ends_before_it_begins' }] })
    expect((await ask({ to: undefined, lastDay: '2029-09-07' })).params).toEqual({ faults: [{ path: 'lastDay', code: 'stay_too_long' }] })
    expect((await ask({ to: undefined, lastDay: '9999-12-31' })).code).toBe('invalid_input')
    expect((await ask({ to: undefined })).params).toEqual({ faults: [{ path: 'lastDay', code: 'required' }] })
    expect((await ask({ offerId: 'R01', from: '7.9.2026' })).code).toBe('invalid_input')
  })

  it('is said once for the same days', async () => {
    const people = await cast()
    const offerId = await hall(hands, people)
    const projectId = await dossierOfSama(hands, people)
    accepted(await execute('resources.request', people.as('lerato'), { offerId, projectId, ...week }))

    expect(refused(await execute('resources.request', people.as('lerato'), { offerId, projectId, from: '2026-09-11', to: '2026-09-13' })).code).toBe(
      'already_asked',
    )
  })

  it('is refused for a dossier that takes no bookings', async () => {
    const people = await cast()
    const offerId = await hall(hands, people)
    const projectId = await draftDossier(hands, people)
    accepted(await execute('projects.withdraw', people.as('essi'), { projectId }))

    expect(refused(await execute('resources.request', people.as('essi'), { offerId, projectId, ...week })).code).toBe('dossier_takes_no_bookings')
  })
})
