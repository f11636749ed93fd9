import { describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { draftDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { dossierOfFsmd, dossierOfSama, expert, hall, week, words } from '#server/test/offers.ts'
import { expireHolds } from './expire-holds.ts'

describe('letting go of dates', async () => {
  const hands = await openHarness()
  const { db, execute } = hands
  const states = async () => Object.fromEntries((await db.prisma.reservation.findMany()).map(({ id, state }) => [id, state]))

  /** SAMA holds the week, FSMD waits for it. */
  async function heldAndWaiting(offerOf: typeof hall = hall, more: object = {}) {
    hands.setClock('2026-06-01T10:00:00Z')
    const people = await castMembers(db)
    const offerId = await offerOf(hands, people, { autoHold: true })
    const ask = async (name: string, projectId: string) =>
      accepted(await execute('resources.request', people.as(name), { offerId, projectId, ...week, ...more })).reservationId
    const held = await ask('lerato', await dossierOfSama(hands, people))
    const waiting = await ask('awa', await dossierOfFsmd(hands, people))
    const release = (name: string, reason?: string, reservationId = held) => execute('resources.release', people.as(name), { reservationId, reason })
    return { people, offerId, held, waiting, release }
  }

  it('is the asking forum’s right at any time, and promotes the first in line', async () => {
    const { held, waiting, release, people } = await heldAndWaiting()
    accepted(await execute('resources.confirm', people.as('essi'), { reservationId: held }))

    accepted(await release('lerato'))

    expect(await states()).toEqual({ [held]: 'released', [waiting]: 'tentative' })
    const told = hands.published.slice(-2)
    expect(told.map((event) => event.type)).toEqual(['reservation.released', 'reservation.promoted'])
    expect(told[0]).toMatchObject({ payload: { by: 'user' } })
    expect(told[1]).toMatchObject({ audience: expect.arrayContaining([`body:${people.bodies.GGPS}`, `body:${people.bodies.FSMD}`]) })
    expect(refused(await release('lerato')).code).toBe('reservation_moved_on')
    await hands.claimsHold()
  })

  it('costs the owner a reason, and fourteen days of notice once it is confirmed', async () => {
    const { held, release, people } = await heldAndWaiting()
    accepted(await execute('resources.confirm', people.as('essi'), { reservationId: held }))
    expect(refused(await release('essi')).code).toBe('reason_needed')
    hands.setClock('2026-08-25T10:00:00Z')
    expect(refused(await release('essi', 'A strike.'))).toEqual({ code: 'notice_too_short', params: { days: 14, from: '2026-09-07' } })
    hands.setClock('2026-08-24T10:00:00Z')

    accepted(await release('essi', 'A strike.'))

    expect(await db.prisma.reservation.findUnique({ where: { id: held } })).toMatchObject({ state: 'released', reason: 'A strike.' })
  })

  it('is open to a coordinator with a reason, whatever the notice', async () => {
    const { held, release, people } = await heldAndWaiting()
    accepted(await execute('resources.confirm', people.as('essi'), { reservationId: held }))
    hands.setClock('2026-09-01T10:00:00Z')

    expect(refused(await release('koffi')).code).toBe('reason_needed')
    accepted(await release('koffi', 'The building is closed by the city.'))

    expect(hands.published.find((event) => event.type === 'reservation.released')).toMatchObject({ payload: { by: 'secretariat' } })
  })

  it('is not for owner’s staff, another forum or a guest, and an owner declines what only waits', async () => {
    const { waiting, release } = await heldAndWaiting()

    expect(refused(await release('kodjo', 'No.')).code).toBe('not_permitted')
    expect(refused(await release('mamadou', 'No.')).code).toBe('not_found')
    expect(refused(await release('ingrid', 'No.')).code).toBe('not_found')
    expect(refused(await release('essi', 'No.', waiting)).code).toBe('reservation_moved_on')
    accepted(await release('awa', undefined, waiting))
  })

  it('gives units back to the stock, and the next in line takes them', async () => {
    const { held, waiting, release } = await heldAndWaiting(words, { quantity: 40_000 })

    accepted(await release('lerato'))

    expect(await states()).toEqual({ [held]: 'released', [waiting]: 'tentative' })
    const accounts = await db.prisma.account.findMany({ where: { ledger: 'kind' }, select: { key: true, balance: true } })
    const balance = (prefix: string) => accounts.filter(({ key }) => key.startsWith(prefix)).map((account) => Number(account.balance))
    expect([balance('available:'), balance(`reserved:${held}`), balance(`reserved:${waiting}`)]).toEqual([[20_000], [0], [40_000]])
    await hands.claimsHold()
  })

  it('happens by itself when a hold lapses: the next command finds the dates free and the line moved on', async () => {
    const { held, waiting, people, offerId } = await heldAndWaiting()
    hands.setClock('2026-06-16T00:00:00Z')

    accepted(await execute('resources.request', people.as('kodjo'), { offerId, projectId: await draftDossier(hands, people), ...week }))

    expect(await states()).toMatchObject({ [held]: 'expired', [waiting]: 'tentative' })
    expect(hands.published.slice(-3).map((event) => event.type)).toEqual(['reservation.expired', 'reservation.promoted', 'reservation.waitlisted'])
    await hands.claimsHold()
  })

  it('lets the owner confirm whom the lapse of another promoted, though nothing wrote it yet', async () => {
    const { held, waiting, people } = await heldAndWaiting(expert, { quantity: 4 })
    hands.setClock('2026-06-16T00:00:00Z')

    accepted(await execute('resources.confirm', people.as('essi'), { reservationId: waiting }))

    expect(await states()).toEqual({ [held]: 'expired', [waiting]: 'confirmed' })
    await hands.claimsHold()
  })

  it('counts an answer to whoever was promoted meanwhile as given', async () => {
    const { held, waiting, people } = await heldAndWaiting()
    hands.setClock('2026-06-16T00:00:00Z')

    const answered = accepted(await execute('resources.hold', people.as('essi'), { reservationId: waiting }))

    expect(answered.state).toBe('tentative')
    expect(await states()).toEqual({ [held]: 'expired', [waiting]: 'tentative' })
  })

  it('is hastened by the job, which touches nothing before the instant', async () => {
    const { held, waiting } = await heldAndWaiting(words, { quantity: 40_000 })
    let count = 0
    const newId = () => `019a0000-0000-7000-8000-${String(++count).padStart(12, '0')}`
    const expire = (iso: string) => db.prisma.$transaction((tx) => expireHolds(tx, new Date(iso), newId))
    expect(await expire('2026-06-15T23:59:59Z')).toEqual([])

    const events = await expire('2026-06-16T00:00:00Z')

    expect(events.map((event) => event.type)).toEqual(['reservation.expired', 'reservation.promoted'])
    expect(await states()).toEqual({ [held]: 'expired', [waiting]: 'tentative' })
    expect(await expire('2026-06-16T00:00:01Z')).toEqual([])
    await hands.claimsHold()
  })
})
