import { expect, it } from 'vitest'
import { byDeadline, noFacts, type WaitingItem } from './waiting.ts'

it('puts deadlines first, then the acts that others wait for, then what is only to be read', () => {
  const item = (id: string, rest: Partial<WaitingItem>): WaitingItem => ({
    kind: 'receipt',
    id,
    project: null,
    dueAt: null,
    since: '2026-11-01',
    facts: noFacts,
    ...rest,
  })
  const items = [
    item('a mention of old', { kind: 'mention', since: '2026-10-01' }),
    item('a new receipt', { since: '2026-11-20' }),
    item('an old receipt', {}),
    item('a deadline', { kind: 'consent', dueAt: '2026-12-01T17:00:00Z' }),
  ]

  expect(items.sort(byDeadline).map(({ id }) => id)).toEqual(['a deadline', 'an old receipt', 'a new receipt', 'a mention of old'])
})
