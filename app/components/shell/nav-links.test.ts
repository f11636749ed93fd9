import { expect, test } from 'vitest'
import { navLinks } from './nav-links.ts'

test('the platform administrator is not led to any content', () => {
  expect(navLinks('platform_admin').map(({ to }) => to)).toEqual(['/', '/forums'])
})

test('a guest is led to the threads it is invited to and to what its own body gives', () => {
  expect(navLinks('guest').map(({ to }) => to)).toEqual(['/', '/threads', '/pool', '/forums'])
})

test('a member is led to everything that stands', () => {
  expect(navLinks('forum_staff').map(({ to }) => to)).toEqual(['/', '/projects', '/threads', '/pool', '/resources', '/decisions', '/forums'])
})
