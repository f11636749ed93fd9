import { expect, test } from 'vitest'
import { initialsOf } from './initials-of.ts'

test('a person is shortened to the first and the last name', () => {
  expect(initialsOf('Awa Diallo')).toBe('AD')
  expect(initialsOf('Jean-Marc de la Tour')).toBe('JT')
  expect(initialsOf('élise')).toBe('É')
  expect(initialsOf('')).toBe('')
})
