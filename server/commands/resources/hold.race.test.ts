import { describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { dossierOfFsmd, dossierOfSama, expert, hall, vehicles, week } from '#server/test/offers.ts'

const times = Math.max(10, Math.round(100 * Number(process.env.SCALE ?? 1)))

describe('many hands on one thing at once', async () => {
  const hands = await openHarness()
  const { db, execute } = hands

  async function cast() {
    hands.setClock('2026-06-01T10:00:00Z')
    const people = await castMembers(db)
    return { people, sama: await dossierOfSama(hands, people), fsmd: await dossierOfFsmd(hands, people) }
  }

  it('give a hall to exactly one of them', async () => {
    const { people, sama, fsmd } = await cast()
    const offerId = await hall(hands, people, { autoHold: true })

    const results = await Promise.all(
      Array.from({ length: times }, (_, at) =>
        execute('resources.hold', people.as(at % 2 ? 'lerato' : 'awa'), { offerId, projectId: at % 2 ? sama : fsmd, ...week }),
      ),
    )

    const refusals = results.flatMap((result) => (result.ok ? [] : [result.refusal.code]))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(refusals).toEqual(Array.from({ length: times - 1 }, () => 'dates_taken'))
    expect(await db.prisma.reservation.count()).toBe(1)
    await hands.claimsHold()
  })

  it('put everyone else in line, each in a place of their own', async () => {
    const { people, sama, fsmd } = await cast()
    const offerId = await vehicles(hands, people, { autoHold: true })

    const results = await Promise.all(
      Array.from({ length: times }, (_, at) =>
        execute('resources.hold', people.as(at % 2 ? 'lerato' : 'awa'), { offerId, projectId: at % 2 ? sama : fsmd, ...week, quantity: 1, orWait: true }),
      ),
    )

    const values = results.map(accepted)
    expect(values.filter((value) => value.state === 'tentative')).toHaveLength(3)
    expect(values.flatMap((value) => value.place ?? []).sort((a, b) => a - b)).toEqual(Array.from({ length: times - 3 }, (_, at) => at + 1))
    await hands.claimsHold()
  })

  it('never take more of an expert’s days than there are, while others let go', async () => {
    const { people, sama } = await cast()
    const offerId = await expert(hands, people, { autoHold: true, quantity: 10 })
    const ask = (month: number, day: number) => {
      const from = `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      return execute('resources.hold', people.as('lerato'), { offerId, projectId: sama, from, lastDay: from, quantity: 1 })
    }
    const held = accepted(await ask(7, 1))

    const [released, ...results] = await Promise.all([
      execute('resources.release', people.as('lerato'), { reservationId: held.reservationId }),
      ...Array.from({ length: times }, (_, at) => ask(8 + (at % 4), 1 + (at % 28))),
    ])

    expect(released.ok).toBe(true)
    const taken = await db.prisma.reservation.count({ where: { state: 'tentative' } })
    expect(taken).toBe(results.filter((result) => result.ok).length)
    expect(taken).toBeLessThanOrEqual(10)
    await hands.claimsHold()
  })
})
