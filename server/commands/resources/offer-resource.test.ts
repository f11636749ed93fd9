import { describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { dossierOfSama, expert, hall, week, words } from '#server/test/offers.ts'

const terms = { kind: 'venue', title: 'Grande salle', availableFrom: '2026-01-01', availableLastDay: '2026-12-31' }

describe('offering a thing', async () => {
  const hands = await openHarness()
  const { db, execute } = hands
  const stock = async () =>
    Object.fromEntries((await db.prisma.account.findMany({ where: { ledger: 'kind' } })).map(({ kind, balance }) => [kind, Number(balance)]))

  it('puts it into the catalogue with a code, in the time zone of its forum', async () => {
    const people = await castMembers(db)

    const first = accepted(await execute('resources.offer', people.as('essi'), { ...terms, unitValue: '0,12', bufferDays: '1' }))
    const second = accepted(await execute('resources.offer', people.as('mamadou'), terms))

    expect([first.code, second.code, first.state]).toEqual(['R01', 'R02', 'offered'])
    expect(await db.prisma.offer.findUnique({ where: { id: first.offerId } })).toMatchObject({
      ownerId: people.bodies.GGPS,
      mode: 'exclusive',
      unit: 'day',
      quantity: 1,
      unitValue: 1200n,
      availableTo: new Date('2027-01-01'),
      timeZone: 'Africa/Lome',
      lang: 'fr',
    })
    expect(hands.published.map((event) => event.type)).toEqual(['offer.published', 'offer.published'])
  })

  it('counts what one party has at a time as one, but for the days of an expert', async () => {
    const people = await castMembers(db)
    const offer = (more: object) => execute('resources.offer', people.as('essi'), { ...terms, ...more })

    expect(refused(await offer({ quantity: 2 })).params?.faults).toEqual([{ path: 'quantity', code: 'exclusive_is_one' }])
    expect(refused(await offer({ kind: 'equipment', mode: 'exclusive', quantity: 2 })).code).toBe('invalid_input')
    accepted(await offer({ mode: 'capacity', quantity: 2 }))
    accepted(await offer({ kind: 'expert', quantity: 2 }))
  })

  it('lets the secretariat lend its own', async () => {
    const people = await castMembers(db)

    accepted(await execute('resources.offer', people.as('koffi'), terms))

    expect(await db.prisma.offer.count({ where: { ownerId: people.bodies.SECRETARIAT } })).toBe(1)
  })

  it('lets staff draft, an administrator publish, and nobody else see the draft', async () => {
    const people = await castMembers(db)
    expect(refused(await execute('resources.offer', people.as('kodjo'), terms)).code).toBe('not_permitted')
    const { offerId, state } = accepted(await execute('resources.offer', people.as('kodjo'), { ...terms, draft: 'on' }))
    expect(state).toBe('draft')

    expect(refused(await execute('resources.publish-offer', people.as('kodjo'), { offerId })).code).toBe('not_permitted')
    expect(refused(await execute('resources.publish-offer', people.as('mamadou'), { offerId })).code).toBe('not_found')
    expect(refused(await execute('resources.publish-offer', people.as('koffi'), { offerId })).code).toBe('not_found')
    accepted(await execute('resources.publish-offer', people.as('essi'), { offerId }))

    expect(refused(await execute('resources.publish-offer', people.as('essi'), { offerId })).code).toBe('offer_moved_on')
  })

  it('lets a draft be written anew, and nothing once it is published', async () => {
    const people = await castMembers(db)
    const { offerId, code } = accepted(await execute('resources.offer', people.as('kodjo'), { ...terms, draft: true }))

    const again = accepted(await execute('resources.offer', people.as('essi'), { ...terms, offerId, title: 'Petite salle', draft: false }))

    expect(again).toEqual({ offerId, code, state: 'offered' })
    expect(refused(await execute('resources.offer', people.as('essi'), { ...terms, offerId })).code).toBe('offer_not_draft')
    expect(refused(await execute('resources.offer', people.as('mamadou'), { ...terms, offerId })).code).toBe('not_found')
  })

  it('is not for guests, the platform or observers', async () => {
    const people = await castMembers(db)
    const observer = { ...people.as('youssef'), body: { ...people.as('youssef').body, class: 'observer' as const } }

    expect(refused(await execute('resources.offer', people.as('ingrid'), terms)).code).toBe('not_permitted')
    expect(refused(await execute('resources.offer', people.as('afi'), terms)).code).toBe('not_permitted')
    expect(refused(await execute('resources.offer', observer, terms)).code).toBe('not_permitted')
    accepted(await execute('resources.offer', people.as('youssef'), terms))
  })

  it('says which field is wrong', async () => {
    const people = await castMembers(db)
    const wrong = {
      ...terms,
      title: ' ',
      quantity: '1.5',
      unitValue: '1,23456',
      availableLastDay: '2025-12-30',
      timeZone: 'Mars/Olympus',
      lang: 'FR!',
      bufferDays: '99',
    }

    const { code, params } = refused(await execute('resources.offer', people.as('essi'), wrong))

    expect(code).toBe('invalid_input')
    expect(params?.faults).toEqual(
      expect.arrayContaining([
        { path: 'title', code: 'required' },
        { path: 'quantity', code: 'count_malformed' },
        { path: 'unitValue', code: 'value_malformed' },
        { path: 'timeZone', code: 'time_zone_unknown' },
        { path: 'lang', code: 'lang_malformed' },
        { path: 'bufferDays', code: 'count_out_of_range' },
      ]),
    )
    const reversed = refused(await execute('resources.offer', people.as('essi'), { ...terms, availableLastDay: '2025-12-30' }))
    expect(reversed.params?.faults).toEqual([{ path: 'availableLastDay', code: 'ends_before_it_begins' }])
  })

  it('refuses a way of lending that the kind does not have', async () => {
    const people = await castMembers(db)

    expect(refused(await execute('resources.offer', people.as('essi'), { ...terms, kind: 'expert', mode: 'capacity' })).code).toBe('mode_not_for_kind')
  })

  it('enters a stock, and an expert’s days, into the kind ledger and nothing else', async () => {
    const people = await castMembers(db)
    await hall(hands, people)
    expect(await stock()).toEqual({})

    await words(hands, people)

    expect(await stock()).toEqual({ world: -60_000, available: 60_000 })
    await hands.claimsHold()
  })

  it('takes requests no more while paused, and again afterwards', async () => {
    const people = await castMembers(db)
    hands.setClock('2026-06-01T10:00:00Z')
    const offerId = await hall(hands, people)
    const ask = { offerId, projectId: await dossierOfSama(hands, people), ...week }

    expect(refused(await execute('resources.pause-offer', people.as('kodjo'), { offerId })).code).toBe('not_permitted')
    accepted(await execute('resources.pause-offer', people.as('essi'), { offerId }))
    expect(refused(await execute('resources.request', people.as('lerato'), ask)).code).toBe('offer_not_open')
    expect(refused(await execute('resources.pause-offer', people.as('essi'), { offerId })).code).toBe('offer_moved_on')

    accepted(await execute('resources.publish-offer', people.as('essi'), { offerId }))
    accepted(await execute('resources.request', people.as('lerato'), ask))
    expect(hands.published.map((event) => event.type)).toEqual(expect.arrayContaining(['offer.paused', 'offer.resumed']))
  })

  it('is withdrawn only when nobody holds anything, and whoever still asks is told why', async () => {
    const people = await castMembers(db)
    hands.setClock('2026-06-01T10:00:00Z')
    const offerId = await expert(hands, people)
    const ask = { offerId, projectId: await dossierOfSama(hands, people), ...week, quantity: 5 }
    const { reservationId } = accepted(await execute('resources.request', people.as('lerato'), ask))
    expect(refused(await execute('resources.withdraw-offer', people.as('essi'), { offerId })).code).toBe('reason_needed')
    accepted(await execute('resources.hold', people.as('essi'), { reservationId }))
    expect(refused(await execute('resources.withdraw-offer', people.as('essi'), { offerId }))).toEqual({ code: 'offer_in_use', params: { count: 1 } })
    accepted(await execute('resources.release', people.as('lerato'), { reservationId }))
    const other = accepted(await execute('resources.request', people.as('lerato'), ask))

    accepted(await execute('resources.withdraw-offer', people.as('essi'), { offerId, reason: 'She leaves us.' }))

    expect(await db.prisma.reservation.findUnique({ where: { id: other.reservationId } })).toMatchObject({ state: 'declined', reason: 'She leaves us.' })
    expect(await stock()).toMatchObject({ world: 0, available: 0 })
    expect(refused(await execute('resources.publish-offer', people.as('essi'), { offerId })).code).toBe('offer_moved_on')
    await hands.claimsHold()
  })
})
