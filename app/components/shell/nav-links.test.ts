import { expect, test } from 'vitest'
import { navLinks } from './nav-links.ts'

test('the platform administrator is not led to any content', () => {
  expect(navLinks('platform_admin').map(({ to }) => to)).toEqual(['/', '/forums', '/secretariat'])
})

test('a member is led to everything that stands', () => {
  expect(navLinks('forum_staff').map(({ to }) => to)).toEqual(['/', '/projects', '/threads', '/pool', '/resources', '/decisions', '/forums'])
})

test('the secretariat is for coordinators and the platform administrator', () => {
  const roles = ['coordinator', 'platform_admin', 'forum_admin', 'forum_staff', 'guest'] as const

  expect(roles.filter((role) => navLinks(role).some(({ to }) => to === '/secretariat'))).toEqual(['coordinator', 'platform_admin'])
})
