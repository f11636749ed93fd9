import { describe, expect, it } from 'vitest'
import { createKeys } from './keys.ts'

const id = '0190c0de-0000-7000-8000-000000000001'
const keys = createKeys('a secret of this installation, long enough')

describe('the token of a link', () => {
  const token = keys.linkToken('invitation', id, 2)

  it('names its id and is genuine for its purpose and version alone', () => {
    expect(keys.idOfToken(token)).toBe(id)
    expect(keys.isGenuine(token, 'invitation', id, 2)).toBe(true)
    expect(keys.isGenuine(token, 'invitation', id, 3)).toBe(false)
    expect(keys.isGenuine(token, 'password_reset', id, 2)).toBe(false)
    expect(createKeys('another secret, just as long as the first').isGenuine(token, 'invitation', id, 2)).toBe(false)
  })

  it.each(['', 'x', id, `${id}.`, `${token}x`, token.toUpperCase(), `../${token}`])('is not %j', (text) => {
    expect(keys.idOfToken(text)).toBeNull()
  })
})

describe('what is sealed', () => {
  it('opens under the same secret, never twice the same text', () => {
    expect(keys.unseal(keys.seal('JBSWY3DP'))).toBe('JBSWY3DP')
    expect(keys.seal('JBSWY3DP')).not.toBe(keys.seal('JBSWY3DP'))
  })

  it('opens under no other secret, and not once it was changed', () => {
    const sealed = keys.seal('JBSWY3DP')

    expect(() => createKeys('another secret, just as long as the first').unseal(sealed)).toThrow()
    expect(() => keys.unseal(`A${sealed.slice(1) === sealed ? '' : sealed.slice(1)}`.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).toThrow()
  })
})
