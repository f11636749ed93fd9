import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { createTurns } from './turns.ts'

/** Argon2id is the library's own default. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/**
 * Argon2id, at most four hashes at a time; throws Busy when 200 wait. `verify` without a stored hash does
 * the same work against a dummy one and says no, so that an unknown account takes as long as a wrong
 * password (rulings.md 42).
 */
export function createPasswords() {
  const turn = createTurns({ atOnce: 4, waiting: 200 })
  let dummy: Promise<string> | null = null

  function hashInTurn(password: string): Promise<string> {
    return turn(() => hash(normal(password), cost))
  }

  return {
    hash: hashInTurn,
    async verify(stored: string | null | undefined, password: string): Promise<boolean> {
      dummy ??= hashInTurn(randomBytes(24).toString('base64url'))
      const against = stored ?? (await dummy)
      const matches = await turn(() => verify(against, normal(password)))
      return matches && Boolean(stored)
    },
  }
}

export type Passwords = ReturnType<typeof createPasswords>

/** Keyboards differ in how they compose accents. */
function normal(password: string): string {
  return password.normalize('NFKC')
}
