import { randomBytes } from 'node:crypto'
import type { Database } from '#server/db/client.ts'
import { type Clock, shifted } from '#server/db/clock.ts'
import { sha256 } from '#server/db/hash.ts'

export type ChallengeUse = 'passkey_sign_in' | 'passkey_add' | 'passkey_proof'

/** The second step of a sign-in, in seconds, and how often a code may be tried in it. */
export const secondStepLasts = 600
const tries = 5
const challengeLasts = 300

/** What waits for an answer: a sign-in's second step, a passkey's challenge. Stored under the hash of what the browser holds. */
export function createCeremonies({ db: { prisma, sql }, clock }: { readonly db: Database; readonly clock: Clock }) {
  const inSeconds = (seconds: number) => new Date(shifted(clock, new Date()).getTime() + seconds * 1000)

  return {
    /** Opens a sign-in's second step; returns the token for the browser's cookie. */
    async openSecondStep(personId: string, shared: boolean): Promise<string> {
      const token = randomBytes(32).toString('base64url')
      await prisma.ceremony.create({ data: { id: sha256(token), kind: 'second_factor', personId, shared, expiresAt: inSeconds(secondStepLasts) } })
      return token
    },
    /** The second step that a token opens, while it may still be tried; looking counts nothing. */
    async secondStep(token: string): Promise<{ readonly personId: string; readonly shared: boolean } | null> {
      const found = await prisma.ceremony.findFirst({
        where: { id: sha256(token), kind: 'second_factor', expiresAt: { gt: inSeconds(0) }, tries: { lt: tries } },
      })
      return found?.personId ? { personId: found.personId, shared: found.shared } : null
    },
    /** Counts a try of the second step; false when there is none left, however many come at once. */
    async countTry(token: string): Promise<boolean> {
      const counted = await sql<{ id: string }>(
        'ceremony-try',
        `UPDATE "Ceremony" SET tries = tries + 1
          WHERE id = $1 AND kind = 'second_factor' AND tries < $2 AND "expiresAt" > $3 RETURNING id`,
        [sha256(token), tries, inSeconds(0)],
      )
      return counted.length === 1
    },
    /** Ends the second step; true for the one caller that ended it. */
    async endSecondStep(token: string): Promise<boolean> {
      return (await prisma.ceremony.deleteMany({ where: { id: sha256(token), kind: 'second_factor' } })).count === 1
    },
    async openChallenge(challenge: string, use: ChallengeUse, personId: string | null): Promise<void> {
      await prisma.ceremony.create({ data: { id: sha256(challenge), kind: use, personId, expiresAt: inSeconds(challengeLasts) } })
    },
    /** Whether this challenge was set for this use and person and is still open; it is spent by asking. */
    async spendChallenge(challenge: string, use: ChallengeUse, personId: string | null): Promise<boolean> {
      const { count } = await prisma.ceremony.deleteMany({ where: { id: sha256(challenge), kind: use, personId, expiresAt: { gt: inSeconds(0) } } })
      return count === 1
    },
  }
}

export type Ceremonies = ReturnType<typeof createCeremonies>
