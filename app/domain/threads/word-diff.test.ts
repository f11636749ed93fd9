import { describe, expect, it } from 'vitest'
import { wordDiff } from './word-diff.ts'

const shown = (from: string, to: string) =>
  wordDiff(from, to)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('')

describe('what changed between two texts', () => {
  it.each([
    ['Le budget est clos.', 'Le budget est clos.', 'Le budget est clos.'],
    ['Le budget est clos.', 'Le budget reste ouvert.', 'Le budget [-est][+reste] [-clos][+ouvert].'],
    ['', 'Tout neuf', '[+Tout neuf]'],
    ['Un deux', 'Un', 'Un[- deux]'],
    ['مرحبا بكم', 'مرحبا بالجميع', 'مرحبا [-بكم][+بالجميع]'],
  ])('%s → %s', (from, to, expected) => expect(shown(from, to)).toBe(expected))

  it('makes up both texts again, however long they are', () => {
    const from = Array.from({ length: 3000 }, (_, n) => `a${n % 7}`).join(' ')
    const to = Array.from({ length: 3000 }, (_, n) => `b${n % 5}`).join(' ')
    const pieces = wordDiff(from, to)

    const without = (kind: string) => pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('')
    expect([without('added'), without('removed')]).toEqual([from, to])
  })
})
