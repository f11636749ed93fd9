import { describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { draftDossier, submittedDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { dossierOfFsmd, dossierOfSama, expert, hall, week } from '#server/test/offers.ts'

describe('the page of a thing', async () => {
  const hands = await openHarness()
  const { db, execute, ask } = hands

  /** SAMA's draft holds the week in the hall of GGPS, FSMD waits for it. */
  async function held() {
    hands.setClock('2026-06-01T10:00:00Z')
    const people = await castMembers(db)
    const offerId = await hall(hands, people, { autoHold: true })
    const projectId = await dossierOfSama(hands, people)
    const request = async (name: string, project: string) =>
      accepted(await execute('resources.request', people.as(name), { offerId, projectId: project, ...week, note: 'Rond-point' }))
    const holder = await request('lerato', projectId)
    const waiter = await request('awa', await dossierOfFsmd(hands, people))
    const page = async (name: string, more: object = {}) => accepted(await ask('resources.page', people.as(name), { offerId, month: '2026-09', ...more }))
    return { people, offerId, projectId, holder, waiter, page }
  }

  it('shows its owner who holds and who waits, and what to do', async () => {
    const { page, waiter, holder } = await held()

    const seen = await page('essi')

    expect(seen.reservations.map(({ id, state, acts }) => [id, state, acts])).toEqual([
      [waiter.reservationId, 'waitlisted', ['decline']],
      [holder.reservationId, 'tentative', ['confirm', 'release']],
    ])
    expect(seen.reservations[0]).toMatchObject({ place: 1, forum: { code: 'FSMD' }, note: 'Rond-point', value: { amount: '900000', currency: 'EUR' } })
    expect(seen.acts).toEqual(['ask', 'pause', 'withdraw'])
  })

  it('tells other members that dates are taken, not by whom', async () => {
    const { page } = await held()

    const seen = await page('mamadou')
    const stranger = await page('chiara')

    expect(seen.reservations.map((each) => each.state)).toEqual(['waitlisted'])
    expect(stranger.reservations).toEqual([])
    expect(stranger.calendar.blocks).toEqual([{ key: '2026-09-07.0', ...week, state: 'held', quantity: 1, reservationId: null, dossier: null }])
    expect(stranger.waiting).toBe(1)
    expect(JSON.stringify(stranger)).not.toContain('SAMA')
    expect(JSON.stringify(stranger)).not.toContain('Rond-point')
    expect(stranger.acts).toEqual(['ask'])
  })

  it('names the dossier to those who may read of it', async () => {
    const people = await castMembers(db)
    hands.setClock('2026-06-01T10:00:00Z')
    const offerId = await hall(hands, people, { autoHold: true })
    const projectId = await submittedDossier(hands, people)
    accepted(await execute('resources.request', people.as('essi'), { offerId, projectId, ...week }))
    const blocks = async (name: string) => accepted(await ask('resources.page', people.as(name), { offerId, month: '2026-09' })).calendar.blocks

    expect((await blocks('chiara'))[0]).toMatchObject({ dossier: { number: 'DEMO-26-001' }, reservationId: null })
    expect((await blocks('koffi'))[0]).toMatchObject({ dossier: { number: 'DEMO-26-001' }, reservationId: expect.any(String) })
    expect(refused(await ask('resources.page', people.as('ingrid'), { offerId })).code).toBe('not_found')
  })

  it('offers the dossiers for which one may ask, and counts what is left of an expert’s days', async () => {
    const people = await castMembers(db)
    hands.setClock('2026-06-01T10:00:00Z')
    const offerId = await expert(hands, people)
    const projectId = await draftDossier(hands, people)
    await dossierOfSama(hands, people)

    const seen = accepted(await ask('resources.page', people.as('awa'), { offerId }))
    const observer = { ...people.as('thabo'), body: { ...people.as('thabo').body, class: 'observer' as const } }
    const reading = accepted(await ask('resources.page', observer, { offerId }))

    expect(seen.dossiers.map((dossier) => dossier.id)).toEqual([projectId])
    expect(seen.stockLeft).toBe(60)
    expect(reading).toMatchObject({ acts: [] })
    expect(reading.calendar).toMatchObject({ from: '2026-06-01', to: '2026-09-01' })
  })

  it('reads as expired after its last day', async () => {
    const { page } = await held()
    hands.setClock('2027-01-01T00:00:00Z')

    expect((await page('chiara')).offer.state).toBe('expired')
  })

  it('is not found for another forum’s draft, an unknown id or the platform administrator', async () => {
    const { people, offerId } = await held()
    const draft = await hall(hands, people, { draft: true })
    const code = async (name: string, id: string) => refused(await ask('resources.page', people.as(name), { offerId: id })).code

    expect([await code('chiara', draft), await code('koffi', draft), await code('afi', offerId)]).toEqual(['not_found', 'not_found', 'not_found'])
    expect(await code('essi', '019a0000-0000-7000-8000-000000000000')).toBe('not_found')
    expect(accepted(await ask('resources.page', people.as('kodjo'), { offerId: draft })).acts).toEqual(['edit'])
  })
})
