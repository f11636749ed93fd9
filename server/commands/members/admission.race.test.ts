import { describe, expect, it } from 'vitest'
import { giveAdministrator, registerApplicant, why } from '#server/test/applicants.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { scaled } from '#server/test/races.ts'

describe('several coordinators at one forum', async () => {
  const harness = await openHarness()
  const { db, execute, claimsHold } = harness

  async function candidate() {
    const cast = await castMembers(db)
    const forumId = await registerApplicant(harness, cast)
    const odile = await giveAdministrator(harness, cast, forumId)
    accepted(await execute('members.consider-forum', cast.as('koffi'), { forumId }))
    return { cast, forumId, odile }
  }

  it('record one outcome, and the others are told that it is recorded', async () => {
    const { cast, forumId } = await candidate()
    const times = scaled(40)

    const results = await Promise.all(
      Array.from({ length: times }, (_, at) =>
        execute('members.record-admission', cast.as(at % 2 ? 'koffi' : 'helen'), { forumId, outcome: at % 4 < 2 ? 'admit' : 'decline', reason: why }),
      ),
    )

    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.flatMap((result) => (result.ok ? [] : [result.refusal.code]))).toEqual(Array.from({ length: times - 1 }, () => 'forum_standing_other'))
    expect(await db.prisma.standingChange.count({ where: { forumId, from: 'under_consideration' } })).toBe(1)
    await claimsHold()
  })

  it('never admit a forum whose last administrator leaves at that instant', async () => {
    const { cast, forumId, odile } = await candidate()

    const [admitted, left] = await Promise.all([
      execute('members.record-admission', cast.as('koffi'), { forumId, outcome: 'admit', reason: why }),
      execute('members.end-mandate', cast.as('helen'), { mandateId: odile.mandateId }),
    ])

    expect([admitted.ok, left.ok].filter(Boolean)).toHaveLength(1)
    expect([admitted, left].flatMap((result) => (result.ok ? [] : [result.refusal.code]))).toEqual([admitted.ok ? 'last_forum_admin' : 'forum_needs_admin'])
    await claimsHold()
  })

  it('save one of two sheets written over the same version', async () => {
    const { cast, forumId } = await candidate()
    const sheet = { forumId, version: 1, nameFr: 'Forum', nameEn: 'Forum', hostCity: 'Kigali', country: 'RW', languages: ['fr'], timeZone: 'Africa/Kigali' }

    const results = await Promise.all(
      Array.from({ length: scaled(20) }, (_, at) => execute('members.edit-forum', cast.as(at % 2 ? 'koffi' : 'helen'), { ...sheet, hostCity: `Ville ${at}` })),
    )

    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(new Set(results.flatMap((result) => (result.ok ? [] : [result.refusal.code])))).toEqual(new Set(['stale']))
  })
})
