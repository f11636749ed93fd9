import { describe, expect, it } from 'vitest'
import { withoutName } from './without-name.ts'

const ama = { id: '1', name: 'Ama Lawson', email: 'ama@test.example' }
const other = { kind: 'person', id: '2', name: 'Ama Mensah' } as const
const known = [
  { kind: 'person', id: '1', name: 'Ama Lawson' },
  { kind: 'body', id: '3', name: 'GGPS' },
] as const
const forgotten = (text: string, all: readonly { kind: 'person' | 'body'; id: string; name: string }[] = known) =>
  withoutName(text, { person: ama, pseudonym: 'P', known: all })

describe('a text from which a name is taken', () => {
  it('mentions the pseudonym, however the name was written', () => {
    expect(forgotten('@Ama Lawson, @ama and @GGPS: merci')).toBe('@P, @P and @GGPS: merci')
  })

  it('keeps those who share the first name', () => {
    expect(forgotten('@Ama Lawson et @Ama Mensah', [...known, other])).toBe('@P et @Ama Mensah')
  })

  it('neither signs with the name nor gives the address', () => {
    expect(forgotten('À demain. AMA LAWSON (ama@test.example)', [])).toBe('À demain. P (P)')
  })

  it('touches no longer word that contains the name', () => {
    expect(forgotten('Ama Lawsonne', [])).toBe('Ama Lawsonne')
  })
})
