import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { type Doors, givePassword, openDoors, password } from '#server/test/doors.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { openPost, tokenIn } from '#server/test/post.ts'
import type { SignedIn } from './actor.ts'

describe('another address for an account', async () => {
  const harness = await openHarness()
  const { db, claimsHold } = harness
  let doors: Doors
  let cast: Awaited<ReturnType<typeof castMembers>>
  let post: ReturnType<typeof openPost>
  let essi: SignedIn

  beforeEach(async () => {
    cast = await castMembers(db)
    doors = await openDoors(harness)
    post = openPost(harness, doors.keys)
    essi = await present('essi')
  })

  async function present(name: string): Promise<SignedIn> {
    await givePassword(harness, cast.as(name).personId)
    const signedIn = await doors.identify(await doors.signedIn(cast.as(name).personId))
    if (!signedIn) throw new Error('nobody is signed in')
    return signedIn
  }

  const ask = (email: unknown, who = essi, current: unknown = password) => doors.authDoor.emailChange.ask(who, { email, current })
  const confirm = (token: string) => doors.authDoor.emailChange.confirm(token)
  const addressOf = async (name: string) => (await db.prisma.person.findUniqueOrThrow({ where: { id: cast.as(name).personId } })).email

  /** The links of the two letters, by whom they went to. */
  async function links(email = 'essi@new.example', who = essi): Promise<{ old: string; new: string }> {
    accepted(await ask(email, who))
    const mails = await post.deliver()
    const to = (address: string) => tokenIn(mails.find((mail) => mail.to.includes(`<${address}>`)))
    return { old: to(who.person.email), new: to(email) }
  }

  it.each([
    ['old', 'new'],
    ['new', 'old'],
  ] as const)('is in force once both have confirmed, the %s one first', async (first, second) => {
    const tokens = await links(' Essi@New.Example '.trim().toLowerCase())

    expect(accepted(await confirm(tokens[first]))).toEqual({ done: false })
    expect(await addressOf('essi')).toBe('essi@test.example')
    expect(await doors.authDoor.emailChange.pending(essi)).toMatchObject({ oldConfirmed: first === 'old', newConfirmed: first === 'new' })
    expect(await doors.authDoor.emailChange.find(tokens[first])).toMatchObject({ side: first, confirmed: true })
    expect(accepted(await confirm(tokens[second]))).toEqual({ done: true })

    expect(await addressOf('essi')).toBe('essi@new.example')
    expect(await doors.authDoor.emailChange.pending(essi)).toBeNull()
    expect(refused(await confirm(tokens.new)).code).toBe('not_found')
    const trail = accepted(await harness.ask('members.audit', cast.as('koffi'), { personId: cast.as('essi').personId })).lines
    expect(trail[0]).toMatchObject({ type: 'person.email_changed', person: 'Essi', bySelf: true })
    expect(JSON.stringify(trail)).not.toContain('example')
    await claimsHold()
  })

  it('is not in force by one of them, however often it confirms', async () => {
    const tokens = await links()

    for (let n = 0; n < 3; n++) expect(accepted(await confirm(tokens.new))).toEqual({ done: false })

    expect(await addressOf('essi')).toBe('essi@test.example')
  })

  it('is given up by its owner, by a later one, and after a day', async () => {
    const cancelled = await links('essi@one.example')
    await doors.authDoor.emailChange.cancel(essi)
    const replaced = await links('essi@two.example')
    const late = await links('essi@three.example')
    await db.prisma.emailChange.updateMany({ data: { expiresAt: new Date() } })

    for (const token of [cancelled, replaced, late].flatMap((tokens) => [tokens.old, tokens.new])) {
      expect(await doors.authDoor.emailChange.find(token)).toBeNull()
      expect(refused(await confirm(token)).code).toBe('not_found')
    }
  })

  it('is confirmed by no forged link, nor by that of the other side', async () => {
    const { old } = await links()
    const [id = '', proof = ''] = old.split('.')

    for (const forged of ['', 'guessed', `${newId()}.${proof}`, `${id}.${'A'.repeat(43)}`, doors.keys.linkToken('password_reset', id)]) {
      expect(refused(await confirm(forged)).code).toBe('not_found')
    }
    accepted(await confirm(old))
    expect(await addressOf('essi')).toBe('essi@test.example')
  })

  it('is not one that somebody has, not even when two want it', async () => {
    expect(refused(await ask('AWA@test.example')).code).toBe('email_taken')
    const kodjo = await present('kodjo')
    const [hers, his] = [await links('same@new.example'), await links('same@new.example', kodjo)]
    for (const token of [hers.old, his.old, hers.new]) accepted(await confirm(token))

    expect(refused(await confirm(his.new)).code).toBe('email_taken')
    expect([await addressOf('essi'), await addressOf('kodjo')]).toEqual(['same@new.example', 'kodjo@test.example'])
  })

  it.each([
    ['one’s own in other letters', ' ESSI@Test.Example', 'email_unchanged'],
    ['a Cyrillic look-alike', '\u0435ssi@new.example', 'email_look_alike'],
    ['a domain that looks like another', 'essi@n\u0435w.example', 'email_look_alike'],
    ['no address', 'essi', 'email_malformed'],
    ['nothing', undefined, 'required'],
  ])('is not %s', async (_case, email, code) => {
    expect(refused(await ask(email)).params?.faults).toEqual([{ path: 'email', code }])
    expect(await db.prisma.letter.count()).toBe(0)
  })

  it('is not asked for without the password', async () => {
    expect(refused(await ask('essi@new.example', essi, 'non')).code).toBe('wrong_password')
    expect(refused(await ask('essi@new.example', essi, null)).code).toBe('invalid_input')
    expect(await db.prisma.emailChange.count()).toBe(0)
  })

  it('makes void the links for a new password that went to the old one', async () => {
    accepted(await doors.authDoor.at({ cookieHeader: undefined, userAgent: undefined, address: undefined }).askReset({ email: 'essi@test.example' }))
    const token = tokenIn((await post.deliver())[0])
    const tokens = await links()
    for (const one of [tokens.old, tokens.new]) accepted(await confirm(one))

    expect(await doors.authDoor.ownerOfReset(token)).toBeNull()
  })
})
