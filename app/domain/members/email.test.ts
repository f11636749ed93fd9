import { describe, expect, it } from 'vitest'
import { emailInput } from './person.input.ts'

const faultOf = (typed: string) => emailInput.safeParse(typed).error?.issues.map(({ message }) => message)

describe('an e-mail address', () => {
  it.each(['Awa@Example.org', ' awa@example.org\n', 'ＡＷＡ@example.org'])('is one, however it is typed: %s', (typed) => {
    expect(emailInput.parse(typed)).toBe('awa@example.org')
  })

  it.each([
    ['a Cyrillic a', '\u0430wa@example.org'],
    ['a Greek o in the domain', 'awa@example.\u03bfrg'],
    ['a whole domain of another alphabet', 'awa@\u0440\u0430\u0443.org'],
    ['a dotless i', 'kofı@example.org'],
    ['a Latin alpha', '\u0251wa@example.org'],
    ['an accent', 'awà@example.org'],
    ['an invisible sign', 'awa\u200b@example.org'],
    ['a reversed direction', 'awa\u202e@example.org'],
  ])('is refused as a look-alike with %s', (_case, typed) => {
    expect(faultOf(typed)).toEqual(['email_look_alike'])
  })

  it.each(['awa', 'awa@', '@example.org', 'awa@example', 'a b@example.org', 'awa@example.org\u0000', `${'a'.repeat(10_000)}@example.org`])(
    'is refused as malformed: %s',
    (typed) => {
      expect(faultOf(typed)?.[0]).toMatch(/^email_(malformed|look_alike)$/)
    },
  )
})
