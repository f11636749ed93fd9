import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('choosing where authors see who has read', async () => {
  const { db, execute, ask, published } = await openHarness()
  let as: (name: string) => Actor

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
  })

  const choose = (levels: unknown, who = 'afi') => execute('members.choose-seen-by', as(who), { levels })
  const chosen = async () => accepted(await ask('members.settings', as('afi'))).seenBy

  it('is the platform administrator’s, as an event of the audit; nowhere before', async () => {
    expect(await chosen()).toEqual([])
    for (const other of ['koffi', 'yawa', 'essi', 'kodjo', 'ingrid']) expect(refused(await choose(['alliance'], other)).code).toBe('not_permitted')
    expect(await chosen()).toEqual([])

    accepted(await choose(['confidential', 'alliance']))

    expect(await chosen()).toEqual(['alliance', 'confidential'])
    expect(published).toMatchObject([{ type: 'alliance.seen_by_chosen', payload: { levels: ['alliance', 'confidential'] }, audience: [] }])
    accepted(await choose(undefined))
    expect(await chosen()).toEqual([])
  })

  it.each([[['secret']], ['everyone'], [7]])('takes no %j', async (levels) => {
    expect(refused(await choose(levels)).code).toBe('invalid_input')
  })

  it('asks for a fresh proof', async () => {
    const stale = { ...as('afi'), provedAt: new Date(Date.now() - 11 * 60_000) }

    expect(refused(await execute('members.choose-seen-by', stale, { levels: [] })).code).toBe('step_up_needed')
  })
})
