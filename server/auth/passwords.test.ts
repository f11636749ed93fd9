import { describe, expect, it } from 'vitest'
import { createPasswords } from './passwords.ts'

describe('passwords', () => {
  const passwords = createPasswords()

  it('are stored as argon2id with 19 MiB and two passes', async () => {
    expect(await passwords.hash('les fils se croisent')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('match however the keyboard composes accents', async () => {
    const stored = await passwords.hash('été à Lomé 2026')

    expect(await passwords.verify(stored, 'été à Lomé 2026'.normalize('NFD'))).toBe(true)
  })

  it('do not match another password', async () => {
    expect(await passwords.verify(await passwords.hash('les fils se croisent'), 'les fils se croisenT')).toBe(false)
  })

  it('match nothing where none is stored', async () => {
    expect(await passwords.verify(null, '')).toBe(false)
    expect(await passwords.verify(undefined, 'les fils se croisent')).toBe(false)
  })

  it('wait their turn when many come at once', async () => {
    const stored = await passwords.hash('les fils se croisent')

    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => passwords.verify(stored, n % 2 ? 'les fils se croisent' : 'non')))

    expect(answers.filter(Boolean)).toHaveLength(6)
  })
})
