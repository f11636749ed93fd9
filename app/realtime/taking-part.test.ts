import { expect, it } from 'vitest'
import { takingPart } from './taking-part.ts'

const essi = { id: 'essi', name: 'Essi', code: 'GGPS' }
const said = (id: string, name: string, more: object = {}) => ({ author: { id, name }, body: { id: 'b', code: 'SAMA', kind: 'forum' }, ...more }) as never

it('takes up whoever has written since, by name and once, and nobody for what moved away', () => {
  expect(takingPart([essi], [])).toEqual([essi])
  expect(takingPart([essi], [said('essi', 'Essi')])).toEqual([essi])
  expect(takingPart([essi], [said('thabo', 'Thabo'), said('awa', 'Awa'), said('thabo', 'Thabo'), said('', '', { moved: {} })])).toEqual([
    { id: 'awa', name: 'Awa', code: 'SAMA' },
    essi,
    { id: 'thabo', name: 'Thabo', code: 'SAMA' },
  ])
})
