import { expect, it } from 'vitest'
import { idInAddress } from './id-in-address.ts'

const id = '01912d68-783e-7a03-8467-5661c1243ad4'

it('finds the id in an address, alone or among other words', () => {
  expect(idInAddress(`https://kente.example/threads/${id}/about?x=1`)).toBe(id)
  expect(idInAddress(` ${id.toUpperCase()} `)).toBe(id)
  expect(idInAddress('https://kente.example/threads')).toBeUndefined()
})
