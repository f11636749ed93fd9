import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { cookieHeader, type Doors, givePassword, openDoors, password } from '#server/test/doors.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { openPost, tokenIn } from '#server/test/post.ts'

const visit = { cookieHeader: undefined, userAgent: 'Firefox', address: '203.0.113.7' }
const next = 'la chaîne et la trame'

describe('a new password by a link', async () => {
  const harness = await openHarness()
  const { db, claimsHold } = harness
  let doors: Doors
  let cast: Awaited<ReturnType<typeof castMembers>>
  let post: ReturnType<typeof openPost>

  beforeEach(async () => {
    cast = await castMembers(db)
    await givePassword(harness, cast.as('essi').personId)
    doors = await openDoors(harness)
    post = openPost(harness, doors.keys)
  })

  const ask = (email: string, at: object = {}) => doors.authDoor.at({ ...visit, ...at }).askReset({ email })
  const choose = (token: string, chosen: unknown = next, shared = false) => doors.authDoor.at(visit).resetPassword(token, { password: chosen }, shared)

  async function link(email = 'essi@test.example'): Promise<string> {
    accepted(await ask(email))
    return tokenIn((await post.deliver())[0])
  }

  it('sets it, ends every session and begins one', async () => {
    const elsewhere = await doors.signedIn(cast.as('essi').personId)
    const token = await link(' ESSI@test.example')

    const { cookies } = accepted(await choose(token))

    expect((await doors.identify(cookieHeader(cookies)))?.person.email).toBe('essi@test.example')
    expect(await doors.identify(elsewhere)).toBeNull()
    expect(doors.ended).toHaveLength(1)
    expect(refused(await doors.authDoor.at(visit).signIn({ email: 'essi@test.example', password })).code).toBe('sign_in_failed')
    expect((await doors.authDoor.at(visit).signIn({ email: 'essi@test.example', password: next })).ok).toBe(true)
    expect((await post.deliver()).map(({ subject }) => subject)).toContain('Votre mot de passe a été changé')
    await claimsHold()
  })

  it('remembers the device only when asked to', async () => {
    expect(accepted(await choose(await link(), next, true)).cookies).toHaveLength(1)
  })

  it('works once', async () => {
    const token = await link()
    accepted(await choose(token))

    expect(await doors.authDoor.ownerOfReset(token)).toBeNull()
    expect(refused(await choose(token, 'un autre mot de passe')).code).toBe('not_found')
  })

  it('is one of two uses at the same instant', async () => {
    const token = await link()

    const results = await Promise.all([choose(token), choose(token, 'un autre mot de passe')])

    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is void after half an hour, and once a newer one was asked for', async () => {
    const first = await link()
    const second = await link()
    expect(refused(await choose(first)).code).toBe('not_found')
    expect(await doors.authDoor.ownerOfReset(second)).toMatchObject({ name: 'Essi' })

    await db.prisma.passwordReset.updateMany({ data: { expiresAt: new Date() } })
    expect(refused(await choose(second)).code).toBe('not_found')
  })

  it('is forged by nobody who reads the database', async () => {
    const token = await link()
    const [id = '', proof = ''] = token.split('.')

    for (const forged of [id, `${id}.${'A'.repeat(43)}`, `${newId()}.${proof}`, 'guessed', '', doors.keys.linkToken('invitation', id)]) {
      expect(await doors.authDoor.ownerOfReset(forged)).toBeNull()
      expect(refused(await choose(forged)).code).toBe('not_found')
    }
    expect(JSON.stringify(await db.prisma.passwordReset.findMany())).not.toContain(proof)
  })

  it.each([
    ['a short password', 'court', 'password_too_short'],
    ['the own address', 'essi@test.example', 'password_too_simple'],
    ['none', undefined, 'required'],
  ])('stays good when %s was refused', async (_case, chosen, code) => {
    const token = await link()

    const refusal = refused(await choose(token, chosen ?? null))

    expect(refusal.params?.faults).toEqual([{ path: 'password', code }])
    expect((await choose(token)).ok).toBe(true)
  })

  it('is answered and written down alike for an address that nobody has', async () => {
    const shape = async () => (await db.prisma.passwordReset.findMany()).map((row) => ({ ...row, id: '', email: '', createdAt: 0, expiresAt: 0 }))

    const known = [await ask('essi@test.example'), await shape()]
    await db.prisma.passwordReset.deleteMany()
    const unknown = [await ask('nobody@test.example'), await shape()]

    expect(unknown).toEqual(known)
  })

  it.each([
    ['nobody has', 'nobody@test.example'],
    ['someone suspended has', 'kodjo@test.example'],
    ['someone without a mandate has', 'awa@test.example'],
  ])('goes to no address that %s, and keeps nothing of it', async (_case, email) => {
    await db.prisma.person.update({ where: { id: cast.as('kodjo').personId }, data: { status: 'suspended' } })
    await db.prisma.mandate.updateMany({ where: { personId: cast.as('awa').personId }, data: { endsAt: new Date() } })

    accepted(await ask(email))

    expect(await post.deliver()).toEqual([])
    expect(await db.prisma.passwordReset.count()).toBe(0)
  })

  it('is asked for a few times a quarter of an hour, known or not, but by its owner on a known device', async () => {
    const { cookies } = accepted(await doors.authDoor.at(visit).signIn({ email: 'essi@test.example', password }))
    for (let n = 0; n < 3; n++) await Promise.all([ask('essi@test.example'), ask('nobody@test.example')])

    const known = refused(await ask('essi@test.example'))

    expect(known).toEqual({ code: 'reset_throttled', params: { minutes: 15 } })
    expect(refused(await ask('nobody@test.example'))).toEqual(known)
    accepted(await ask('essi@test.example', { cookieHeader: cookieHeader(cookies) }))
  })

  it('is asked for with an address, not with something else', async () => {
    for (const email of ['', 'essi', 'essi@test.example\u0000', '\u0435ssi@test.example']) expect(refused(await ask(email)).code).toBe('invalid_input')
    expect(refused(await doors.authDoor.at(visit).askReset(null)).code).toBe('invalid_input')
  })
})
