import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '#server/db/client.ts'
import { castMembers } from '#server/test/builders.ts'
import { cookieHeader, type Doors, givePassword, openDoors, password } from '#server/test/doors.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { rankDifference } from '#server/test/mann-whitney.ts'
import { scaled } from '#server/test/races.ts'
import { createPasswords, type Passwords } from './passwords.ts'

describe('guessing passwords', async () => {
  const harness = await openHarness()
  const { db } = harness
  const real = createPasswords()
  /** The guesses that reached the hash, and the statements that were sent. */
  const hashed: string[] = []
  const stated: string[] = []
  const passwords: Passwords = {
    hash: real.hash,
    verify(stored, typed) {
      hashed.push(typed)
      return real.verify(stored, typed)
    },
  }
  const watched: Database = {
    ...db,
    sql(name, text, values) {
      stated.push(name)
      return db.sql(name, text, values)
    },
  }
  let doors: Doors
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
    await givePassword(harness, cast.as('essi').personId)
    doors = await openDoors({ ...harness, db: watched }, { passwords })
    hashed.length = 0
    stated.length = 0
  })

  type From = { readonly block?: number; readonly cookie?: string }

  const signIn = (email: string, typed: string, { block = 0, cookie }: From = {}) =>
    doors.authDoor.at({ cookieHeader: cookie, userAgent: undefined, address: `10.${block >> 8}.${block & 255}.1` }).signIn({ email, password: typed })

  /** A device on which the account has signed in before: its cookie. */
  async function knownDevice(email: string): Promise<string> {
    const { cookies } = accepted(await signIn(email, password, { block: 60_000 }))
    return cookieHeader(cookies.filter((cookie) => cookie.startsWith('kente_device=')))
  }

  /** So many guesses, a hundred at a time: `of` says at which account and from where. */
  async function guess(times: number, of: (n: number) => { readonly email: string; readonly block: number }): Promise<void> {
    for (let from = 0; from < times; from += 100) {
      const batch = Array.from({ length: Math.min(100, times - from) }, (_, place) => from + place)
      await Promise.all(batch.map((n) => signIn(of(n).email, `${of(n).email} ${n}`, { block: of(n).block })))
    }
  }

  const reached = (email: string) => hashed.filter((typed) => typed.startsWith(`${email} `)).length

  /** Accounts beside the cast, all with the same password. */
  async function people(count: number): Promise<readonly string[]> {
    const { passwordHash } = await db.prisma.person.findUniqueOrThrow({ where: { id: cast.as('essi').personId } })
    const made = Array.from({ length: count }, (_, n) => ({ id: newId(), email: `person${n}@test.example`, name: `Person ${n}`, passwordHash }))
    await db.prisma.person.createMany({ data: made })
    await db.prisma.mandate.createMany({
      data: made.map(({ id: personId }) => ({ id: newId(), personId, bodyId: cast.bodies.GGPS ?? '', role: 'forum_staff', startsAt: new Date('2020-01-01') })),
    })
    return made.map(({ email }) => email)
  }

  it('at one account from everywhere reaches the hash a hundred times, and its owner still gets in', async () => {
    const cookie = await knownDevice('essi@test.example')

    await guess(scaled(10_000), (n) => ({ email: 'essi@test.example', block: n }))

    expect(reached('essi@test.example')).toBe(100)
    expect(refused(await signIn('essi@test.example', password, { block: 50_000 })).code).toBe('sign_in_throttled')
    accepted(await signIn('essi@test.example', password, { cookie }))
  })

  it('at many accounts reaches the hash a hundred times at the most for each, and their owners still get in', async () => {
    const emails = await people(scaled(1000))
    const owner = emails[0] ?? ''
    const cookie = await knownDevice(owner)
    const at = (n: number) => emails[n % emails.length] ?? ''

    await guess(scaled(10_000), (n) => ({ email: at(n), block: n % 5 }))

    for (const email of emails) expect(reached(email)).toBeLessThanOrEqual(100)
    // An office shares its block, and a block has its limit too.
    expect(hashed.length).toBeLessThanOrEqual(5 * 300 + 1)
    accepted(await signIn(owner, password, { cookie }))
  })

  it('gets the same answer after the same work whether the account exists or not, and after as long', async () => {
    const pairs = Math.max(40, scaled(500))
    const cookie = `kente_device=${'x'.repeat(43)}`
    const [known, unknown]: [number[], number[]] = [[], []]
    const tell = async (email: string, block: number) => {
      hashed.length = 0
      stated.length = 0
      const began = performance.now()
      const answer = await signIn(email, 'non', { block, cookie })
      return { answer, work: [...stated, `${hashed.length} hashes`], took: performance.now() - began }
    }
    await tell('warm@test.example', 40_000)

    for (let n = 0; n < pairs; n++) {
      // Each pair from a block of its own, and no account often enough to be throttled; the first of a pair changes.
      const emails = [`${n % 2 ? 'essi' : 'nobody'}@test.example`, `${n % 2 ? 'nobody' : 'essi'}@test.example`]
      if (n % 50 === 0) doors = await openDoors({ ...harness, db: watched }, { passwords })
      const [first, second] = [await tell(emails[0] ?? '', n), await tell(emails[1] ?? '', n)]
      expect(second.answer).toEqual(first.answer)
      expect(second.work).toEqual(first.work)
      ;(n % 2 ? known : unknown).push(first.took)
      ;(n % 2 ? unknown : known).push(second.took)
    }

    // Six standard deviations: two alike differ so by chance once in half a billion runs.
    expect(Math.abs(rankDifference(known, unknown))).toBeLessThan(6)
  })

  it('is throttled alike, known or not, from a hundred attempts on', async () => {
    await guess(120, (n) => ({ email: 'essi@test.example', block: n }))
    await guess(120, (n) => ({ email: 'nobody@test.example', block: n }))

    expect(reached('essi@test.example')).toBe(100)
    expect(reached('nobody@test.example')).toBe(100)
    expect(refused(await signIn('nobody@test.example', 'non', { block: 500 })).code).toBe(
      refused(await signIn('essi@test.example', 'non', { block: 500 })).code,
    )
  })

  it('loses none of two hundred people who sign in at once', async () => {
    const emails = await people(scaled(200))

    const results = await Promise.all(emails.map((email, n) => signIn(email, password, { block: n })))

    const sessions = results.map((result) => accepted(result).sessionId)
    expect(new Set(sessions).size).toBe(emails.length)
    expect(await db.prisma.session.count()).toBe(emails.length)
  })
})
