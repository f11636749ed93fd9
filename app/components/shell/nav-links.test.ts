import { expect, test } from 'vitest'
import { navLinks } from './nav-links.ts'

test('the platform administrator is not led to any content', () => {
  expect(navLinks('platform_admin').map(({ to }) => to)).toEqual(['/', '/forums', '/secretariat/settings'])
})

test('a member is led to everything that stands', () => {
  expect(navLinks('forum_staff').map(({ to }) => to)).toEqual(['/', '/projects', '/threads', '/pool', '/resources', '/decisions', '/forums'])
})
