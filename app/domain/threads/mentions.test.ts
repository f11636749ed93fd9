import { describe, expect, it } from 'vitest'
import { findMentions, type Mentionable } from './mentions.ts'

const essi: Mentionable = { kind: 'person', id: 'essi', name: 'Essi Amegan' }
const grace: Mentionable = { kind: 'person', id: 'grace', name: 'Grace Auma' }
const otherGrace: Mentionable = { kind: 'person', id: 'grace2', name: 'Grace Auma Odero' }
const ggps: Mentionable = { kind: 'body', id: 'ggps', name: 'GGPS' }
const known = [essi, grace, otherGrace, ggps]

const ids = (text: string) => findMentions(text, known).map(({ target }) => target.id)

describe('mentions', () => {
  it('finds a body by its code and a person by the whole name', () => {
    expect(ids('@GGPS and @Essi Amegan, please look')).toEqual(['ggps', 'essi'])
  })

  it('takes a first name that only one person has', () => {
    expect(ids('@Essi, please look')).toEqual(['essi'])
    expect(ids('@Grace, please look')).toEqual([])
  })

  it('prefers the longest name', () => {
    expect(ids('thanks @Grace Auma Odero')).toEqual(['grace2'])
    expect(ids('thanks @Grace Auma.')).toEqual(['grace'])
  })

  it('does not find a mention inside an address or a longer word', () => {
    expect(ids('write to desk@ggps.example')).toEqual([])
    expect(ids('the @ggpsx group')).toEqual([])
  })

  it('does not mind case', () => {
    expect(ids('@ggps @essi amegan')).toEqual(['ggps', 'essi'])
  })

  it('says where the mention stands', () => {
    expect(findMentions('à @GGPS.', known)).toEqual([{ start: 2, end: 7, target: ggps }])
  })
})
