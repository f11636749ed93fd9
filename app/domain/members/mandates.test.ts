import { describe, expect, it } from 'vitest'
import type { Actor, BodyKind, Role } from './actor.ts'
import { decideEndMandate, decideGiveMandate } from './mandates.ts'
import { can, type Permission } from './permissions.ts'

function actor(role: Actor['role'], kind: BodyKind, finance = false): Actor {
  return {
    personId: 'p',
    name: 'Koffi',
    locale: 'fr',
    mandateId: 'm',
    role,
    finance,
    body: { id: 'own', kind, code: 'OWN', nameFr: '', nameEn: '', class: null, status: kind === 'forum' ? 'active' : null },
    provedAt: 'without-session',
    secondFactorDue: false,
    interests: [],
  }
}

const koffi = actor('coordinator', 'secretariat')
const outsiders = [actor('forum_admin', 'forum'), actor('forum_staff', 'forum'), actor('guest', 'partner')]

describe('giving a mandate', () => {
  const pairs: readonly (readonly [Role, BodyKind])[] = [
    ['platform_admin', 'platform'],
    ['coordinator', 'secretariat'],
    ['forum_admin', 'forum'],
    ['forum_staff', 'forum'],
    ['guest', 'partner'],
  ]
  const kinds = ['platform', 'secretariat', 'forum', 'partner'] as const

  it.each(pairs)('goes for a %s of a %s and no other body', (role, kind) => {
    const fitting = kinds.filter((bodyKind) => decideGiveMandate(koffi, { role, finance: false, bodyId: 'b', bodyKind }).ok)

    expect(fitting).toEqual([kind])
  })

  it('keeps finance to coordinators', () => {
    expect(decideGiveMandate(koffi, { role: 'forum_admin', finance: true, bodyId: 'b', bodyKind: 'forum' })).toMatchObject({
      refusal: { code: 'finance_not_of_role' },
    })
    expect(decideGiveMandate(koffi, { role: 'coordinator', finance: true, bodyId: 'b', bodyKind: 'secretariat' }).ok).toBe(true)
  })

  it.each(outsiders)('is not for a $role', (who) => {
    expect(decideGiveMandate(who, { role: 'forum_staff', finance: false, bodyId: 'b', bodyKind: 'forum' })).toMatchObject({
      refusal: { code: 'not_permitted' },
    })
  })

  it('is for a forum’s administrator in the forum itself', () => {
    const given = { role: 'forum_staff', finance: false, bodyKind: 'forum' } as const

    expect(decideGiveMandate(actor('forum_admin', 'forum'), { ...given, bodyId: 'own' }).ok).toBe(true)
    expect(decideGiveMandate(actor('forum_staff', 'forum'), { ...given, bodyId: 'own' })).toMatchObject({ refusal: { code: 'not_permitted' } })
  })

  it('is open to set-up and the seed', () => {
    expect(decideGiveMandate(actor('system', 'platform'), { role: 'coordinator', finance: true, bodyId: 'b', bodyKind: 'secretariat' }).ok).toBe(true)
  })
})

describe('ending a mandate', () => {
  const ending = { role: 'forum_admin', bodyId: 'b', others: 0, forumActive: true } as const

  it('leaves an active forum its last administrator', () => {
    expect(decideEndMandate(koffi, ending)).toMatchObject({ refusal: { code: 'last_forum_admin' } })
    expect(decideEndMandate(koffi, { ...ending, others: 1 }).ok).toBe(true)
    expect(decideEndMandate(koffi, { ...ending, forumActive: false }).ok).toBe(true)
    expect(decideEndMandate(koffi, { ...ending, role: 'forum_staff' }).ok).toBe(true)
  })

  it('leaves the alliance its last coordinator', () => {
    expect(decideEndMandate(koffi, { ...ending, role: 'coordinator', forumActive: false })).toMatchObject({ refusal: { code: 'last_coordinator' } })
  })

  it.each(outsiders)('is not for a $role, who does not find those of other bodies', (who) => {
    expect(decideEndMandate(who, { ...ending, others: 1 })).toMatchObject({ refusal: { code: 'not_found' } })
  })

  it('is not for a forum’s staff', () => {
    const own = { ...ending, bodyId: 'own', others: 1 }

    expect(decideEndMandate(actor('forum_staff', 'forum'), own)).toMatchObject({ refusal: { code: 'not_permitted' } })
    expect(decideEndMandate(actor('forum_admin', 'forum'), own).ok).toBe(true)
  })
})

describe('the system', () => {
  it.each(['projects.read', 'pool.approve', 'decisions.record', 'threads.post', 'pool.ledger'] satisfies Permission[])('has no right to %s', (permission) => {
    expect(can(actor('system', 'platform'), permission)).toBe(false)
  })
})

describe('the platform administrator', () => {
  it('has a right to no content', () => {
    const content = ['projects.read', 'members.works', 'pool.ledger', 'pool.totals', 'threads.post', 'decisions.record', 'resources.request'] as const

    expect(content.filter((permission) => can(actor('platform_admin', 'platform'), permission))).toEqual([])
  })
})
