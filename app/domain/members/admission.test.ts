import { describe, expect, it } from 'vitest'
import type { Actor, BodyKind, ForumStatus } from './actor.ts'
import { forumStatuses } from './actor.ts'
import { canSeeForum, decideStanding, isPossibleFrom, type StandingAct, shutsOut, standingActs } from './admission.ts'

function actor(role: Actor['role'], kind: BodyKind, more: Partial<Actor> = {}): Actor {
  const body = { id: 'own', kind, code: 'OWN', nameFr: '', nameEn: '', class: null, status: kind === 'forum' ? ('active' as const) : null }
  return {
    ...{ personId: 'p', name: 'Koffi', locale: 'fr', mandateId: 'm', role, finance: false, body },
    ...{ provedAt: 'without-session', secondFactorDue: false, interests: [] },
    ...more,
  }
}

const koffi = actor('coordinator', 'secretariat')
const forum = (status: ForumStatus, hasAdmin = true) => ({ id: 'f', status, hasAdmin })

/** Where each act leads from each standing; a standing that is not named refuses it. */
const table: { readonly [act in StandingAct]: { readonly [from in ForumStatus]?: ForumStatus } } = {
  consider: { applicant: 'under_consideration' },
  admit: { under_consideration: 'active' },
  decline: { under_consideration: 'declined' },
  suspend: { active: 'suspended' },
  reinstate: { suspended: 'active' },
  withdraw: { applicant: 'withdrawn', under_consideration: 'withdrawn', active: 'withdrawn', suspended: 'withdrawn' },
  lapse: { active: 'lapsed', suspended: 'lapsed' },
}
const pairs = standingActs.flatMap((act) => forumStatuses.map((from) => [act, from, table[act][from]] as const))

describe('a forum’s standing', () => {
  it.each(pairs)('%s, from %s: %s', (act, from, to) => {
    const decision = decideStanding(koffi, forum(from), act)

    expect(decision.ok ? decision.value.to : decision.refusal.code).toBe(to ?? 'forum_standing_other')
    expect(isPossibleFrom(from, act)).toBe(to !== undefined)
  })

  it.each(['admit', 'reinstate'] as const)('%s asks for someone who administers the forum', (act) => {
    const from = act === 'admit' ? 'under_consideration' : 'suspended'

    expect(decideStanding(koffi, forum(from, false), act)).toMatchObject({ refusal: { code: 'forum_needs_admin' } })
  })

  it('a coordinator who works or lately worked for the forum leaves it to another', () => {
    const torn = actor('coordinator', 'secretariat', { interests: ['f'] })

    for (const act of standingActs) expect(decideStanding(torn, forum('active'), act)).toMatchObject({ refusal: { code: 'conflicted' } })
    expect(decideStanding(actor('coordinator', 'secretariat', { interests: ['another'] }), forum('active'), 'suspend').ok).toBe(true)
  })

  it.each([
    ['an administrator of a forum', actor('forum_admin', 'forum')],
    ['staff', actor('forum_staff', 'forum')],
    ['a guest', actor('guest', 'partner')],
    ['the platform administrator', actor('platform_admin', 'platform')],
  ])('%s has no part in it', (_who, who) => {
    for (const act of standingActs) expect(decideStanding(who, forum('active'), act)).toMatchObject({ refusal: { code: 'not_permitted' } })
  })

  it('closes the door on the people of a forum that left, was stopped or was not taken', () => {
    expect(forumStatuses.filter(shutsOut)).toEqual(['declined', 'suspended', 'withdrawn', 'lapsed'])
  })

  it('is a member’s business once the forum is a member, and before that the coordinators’ and its own', () => {
    const seen = (who: Actor, id = 'f') => forumStatuses.filter((status) => canSeeForum(who, { id, status }))

    expect(seen(actor('forum_staff', 'forum'))).toEqual(['active', 'suspended', 'withdrawn', 'lapsed'])
    expect(seen(koffi)).toEqual(forumStatuses)
    expect(seen(actor('forum_staff', 'forum'), 'own')).toEqual(forumStatuses)
  })
})
