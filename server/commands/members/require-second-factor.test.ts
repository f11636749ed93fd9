import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { requireActor, requireSignedIn } from '#app/http/respond.ts'
import { createApi } from '#server/http/api.ts'
import { castMembers } from '#server/test/builders.ts'
import { type Doors, openDoors, serve } from '#server/test/doors.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { beginStep, present, setUpCodes } from '#server/test/second-factors.ts'

describe('requiring a second factor', async () => {
  const harness = await openHarness()
  const { db, execute, ask, published, claimsHold } = harness
  let as: Awaited<ReturnType<typeof castMembers>>['as']
  let doors: Doors
  let site: Awaited<ReturnType<typeof serve>>

  beforeEach(async () => {
    beginStep(harness)
    ;({ as } = await castMembers(db))
    doors = await openDoors(harness)
    site = await serve((app) => app.use('/api', createApi(doors)))
  })
  afterEach(() => site.close())

  const require = (of: unknown, who = 'afi') => execute('members.require-second-factor', as(who), { of })

  it('is the platform administrator’s, as an event of the audit', async () => {
    for (const other of ['koffi', 'yawa', 'essi', 'kodjo', 'ingrid']) {
      expect(refused(await require(['coordinator'], other)).code).toBe('not_permitted')
      expect(refused(await ask('members.settings', as(other))).code).toBe('not_found')
    }
    expect(published).toEqual([])

    accepted(await require('finance'))

    expect(published).toMatchObject([{ type: 'alliance.second_factor_required', payload: { of: ['finance'] }, personId: as('afi').personId }])
    expect(accepted(await ask('members.settings', as('afi')))).toEqual({ secondFactorOf: ['finance'], seenBy: [], without: { coordinator: 3, finance: 1 } })
    await claimsHold()
  })

  it.each([[['guest']], ['everyone'], [7]])('takes no %j', async (of) => {
    expect(refused(await require(of)).code).toBe('invalid_input')
  })

  it('asks for a fresh proof', async () => {
    const stale = { ...as('afi'), provedAt: new Date(Date.now() - 11 * 60_000) }

    expect(refused(await execute('members.require-second-factor', stale, { of: [] })).code).toBe('step_up_needed')
  })

  it('leads those concerned to set one up, refuses them elsewhere, and opens at once afterwards', async () => {
    accepted(await require(['finance']))
    const cookie = await doors.signedIn(as('yawa').personId)
    const get = async () => fetch(`${site.url}/api/queries/members.me`, { headers: { cookie } })
    const visit = async () => {
      const signedIn = await present(doors, cookie)
      const request = new Request('http://localhost:3000/projects?state=active')
      const context = { signedIn, actor: signedIn.actors[0] }
      return { page: () => requireActor({ request, context } as never), open: () => requireSignedIn({ request, context } as never) }
    }

    const answer = await get()
    expect([answer.status, (await answer.json()).refusal.code]).toEqual([403, 'second_factor_due'])
    const { page, open } = await visit()
    expect(thrownBy(page).headers.get('location')).toBe('/me/second-factor?next=%2Fprojects%3Fstate%3Dactive')
    expect(open().person.name).toBe('Yawa')

    await setUpCodes(doors, as('yawa').personId)

    expect((await get()).status).toBe(200)
    expect((await visit()).page().role).toBe('coordinator')
  })

  it('concerns the role, not the person: other coordinators and forums go on', async () => {
    accepted(await require(['finance']))

    for (const other of ['koffi', 'essi']) expect((await present(doors, await doors.signedIn(as(other).personId))).actors[0].secondFactorDue).toBe(false)
  })
})

function thrownBy(run: () => unknown): Response {
  try {
    run()
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
  }
  throw new Error('nothing was thrown')
}
