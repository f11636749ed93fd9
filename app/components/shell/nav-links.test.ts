import { expect, test } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { navLinks } from './nav-links.ts'

const body: Actor['body'] = { id: 'f', kind: 'forum', code: 'KPP', nameFr: '', nameEn: '', class: 'full', status: 'active' }
const led = (actor: Pick<Actor, 'role' | 'body'>) => navLinks(actor).map(({ to }) => to)

test('the platform administrator is not led to any content', () => {
  expect(led({ role: 'platform_admin', body: { ...body, kind: 'platform', class: null, status: null } })).toEqual(['/', '/forums', '/secretariat'])
})

test('a guest is led to the threads it is invited to and to what its own body gives', () => {
  expect(led({ role: 'guest', body: { ...body, kind: 'partner', class: null, status: null } })).toEqual(['/', '/threads', '/pool', '/forums'])
})

test('a member is led to everything that stands', () => {
  expect(led({ role: 'forum_staff', body })).toEqual(['/', '/projects', '/threads', '/pool', '/resources', '/decisions', '/forums'])
})

test('whoever acts for a forum on its way in is led to that forum and its neighbours', () => {
  expect(led({ role: 'forum_admin', body: { ...body, status: 'applicant' } })).toEqual(['/forums/KPP', '/forums'])
})

test('the secretariat is for coordinators and the platform administrator', () => {
  const roles = ['coordinator', 'platform_admin', 'forum_admin', 'forum_staff', 'guest'] as const

  expect(roles.filter((role) => led({ role, body: { ...body, status: null } }).includes('/secretariat'))).toEqual(['coordinator', 'platform_admin'])
})
