import { describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { dossierOfSama, expert, hall, vehicles, week, words } from '#server/test/offers.ts'

describe('the catalogue', async () => {
  const hands = await openHarness()
  const { db, execute, ask } = hands

  /** A hall held in the week, a second hall, vehicles of which two are held, words, and an expert. */
  async function stocked() {
    hands.setClock('2026-06-01T10:00:00Z')
    const people = await castMembers(db)
    const open = { autoHold: true }
    const taken = await hall(hands, people, { ...open, title: 'Halle du lac', place: 'Aného' })
    await hall(hands, people, { title: 'Salle de dialogue' })
    const cars = await vehicles(hands, people, open)
    await words(hands, people)
    await expert(hands, people, { ...open, description: 'Alerte précoce' })
    const projectId = await dossierOfSama(hands, people)
    const request = (offerId: string, quantity = 1) => execute('resources.request', people.as('lerato'), { offerId, projectId, ...week, quantity })
    const { reservationId } = accepted(await request(taken))
    accepted(await request(cars, 2))
    return { people, reservationId, taken }
  }
  const codes = (found: { items: readonly { code: string }[] }) => found.items.map((item) => item.code)

  it('says of each thing what is there on the days asked for', async () => {
    const { people } = await stocked()

    const found = accepted(await ask('resources.catalogue', people.as('awa'), { from: '2026-09-10', lastDay: '2026-09-10' }))

    expect(found.items.map(({ code, availability }) => [code, availability])).toEqual([
      ['R01', { state: 'taken', from: '2026-09-07', to: '2026-09-11', firm: false }],
      ['R02', { state: 'free', left: null, of: 1 }],
      ['R03', { state: 'part', left: 1, of: 3, day: '2026-09-10' }],
      ['R04', { state: 'free', left: 60_000, of: 60_000 }],
      ['R05', { state: 'free', left: 60, of: 60 }],
    ])
    expect(found).toMatchObject({ total: 5, all: 5, pages: 1 })
  })

  it('is filtered by words without accents, kind, mode, place, forum and what is free', async () => {
    const { people } = await stocked()
    const find = async (filters: object) => codes(accepted(await ask('resources.catalogue', people.as('awa'), filters)))

    expect(await find({ q: 'halle LAC' })).toEqual(['R01'])
    expect(await find({ q: 'precoce' })).toEqual(['R05'])
    expect(await find({ kind: 'venue' })).toEqual(['R01', 'R02'])
    expect(await find({ mode: 'consumable' })).toEqual(['R04'])
    expect(await find({ place: 'aneho' })).toEqual(['R01'])
    expect(await find({ place: 'lome' })).toHaveLength(5)
    expect(await find({ forum: 'APW' })).toEqual([])
    expect(await find({ from: '2026-09-08', kind: 'venue', free: '1' })).toEqual(['R02'])
    expect(await find({ q: '100%_' })).toEqual([])
  })

  it('shows dates free from the instant a hold lapses, before anything wrote it', async () => {
    const { people } = await stocked()
    hands.setClock('2026-06-16T00:00:00Z')

    const found = accepted(await ask('resources.catalogue', people.as('awa'), { q: 'halle', from: '2026-09-08' }))

    expect(found.items[0]?.availability.state).toBe('free')
    expect(await db.prisma.reservation.count({ where: { state: 'tentative' } })).toBe(2)
  })

  it('shows a draft to its own forum alone, and nothing to guests and the platform administrator', async () => {
    const { people } = await stocked()
    await hall(hands, people, { title: 'Brouillon', draft: true })

    expect(codes(accepted(await ask('resources.catalogue', people.as('kodjo'), {})))).toContain('R06')
    expect(codes(accepted(await ask('resources.catalogue', people.as('awa'), {})))).not.toContain('R06')
    expect(refused(await ask('resources.catalogue', people.as('ingrid'), {})).code).toBe('not_found')
    expect(refused(await ask('resources.catalogue', people.as('afi'), {})).code).toBe('not_found')
  })

  it('leaves out what is withdrawn or over', async () => {
    const { people } = await stocked()
    await hall(hands, people, { title: 'Vieille salle', availableLastDay: '2026-05-31' })
    const gone = await hall(hands, people)
    accepted(await execute('resources.withdraw-offer', people.as('essi'), { offerId: gone }))

    expect(accepted(await ask('resources.catalogue', people.as('awa'), {})).all).toBe(5)
  })
})
