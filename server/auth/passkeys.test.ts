import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { cookieHeader, type Doors, givePassword, openDoors, password } from '#server/test/doors.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { present } from '#server/test/second-factors.ts'
import { softwarePasskey } from '#server/test/software-passkey.ts'

const visit = { cookieHeader: undefined, userAgent: 'Firefox', address: '203.0.113.7', host: 'localhost:3000' }

describe('a passkey', async () => {
  const harness = await openHarness()
  const { db, clock, claimsHold } = harness
  let doors: Doors
  let essiId: string
  let kodjoId: string

  beforeEach(async () => {
    const { as } = await castMembers(db)
    essiId = as('essi').personId
    kodjoId = as('kodjo').personId
    doors = await openDoors(harness)
  })

  const door = (cookieHeaderOf?: string) => doors.authDoor.at({ ...visit, cookieHeader: cookieHeaderOf })
  const here = async (personId = essiId) => present(doors, await doors.signedIn(personId))

  /** Adds a passkey of the person, as the page does; the recovery codes that came with it. */
  async function add(passkey = softwarePasskey(), personId = essiId) {
    const signedIn = await here(personId)
    const answer = passkey.register(accepted(await door().passkey.offerAdding(signedIn)))
    return { passkey, codes: accepted(await door().passkey.add(signedIn, { name: 'Téléphone', answer })) }
  }

  const signInWith = async (passkey: ReturnType<typeof softwarePasskey>) => {
    const { challenge } = accepted(await door().passkey.offerSignIn())
    return door().passkey.signIn(passkey.answer({ challenge }), false)
  }

  it('is kept under a name, and brings recovery codes when it is the first second factor', async () => {
    const first = await add()
    const second = await add(softwarePasskey())

    expect(first.codes).toHaveLength(10)
    expect(second.codes).toBeNull()
    expect((await doors.authDoor.passkeys.list(essiId)).map(({ name, lastUsedAt }) => [name, lastUsedAt])).toEqual([
      ['Téléphone', null],
      ['Téléphone', null],
    ])
    await claimsHold()
  })

  it('signs in alone, without an address or a password', async () => {
    const { passkey } = await add()

    const { cookies } = accepted(await signInWith(passkey))

    expect((await present(doors, cookieHeader(cookies))).person.id).toBe(essiId)
  })

  it('is asked for after the password, and is enough there', async () => {
    await givePassword(harness, essiId)
    const { passkey } = await add()
    const { cookies, sessionId } = accepted(await door().signIn({ email: 'essi@test.example', password }))
    expect(sessionId).toBeNull()
    const step = door(cookieHeader(cookies))
    expect(await step.secondStep.waiting()).toEqual({ personId: essiId, passkey: true })

    const { challenge } = accepted(await step.passkey.offerSecondStep())
    expect((await step.secondStep.complete({ code: '', passkey: passkey.answer({ challenge }) })).ok).toBe(true)
  })

  it('answers a challenge once', async () => {
    const { passkey } = await add()
    const { challenge } = accepted(await door().passkey.offerSignIn())
    const answer = passkey.answer({ challenge })
    accepted(await door().passkey.signIn(answer, false))

    expect(refused(await door().passkey.signIn(answer, false)).code).toBe('passkey_failed')
    expect(refused(await door().passkey.signIn(passkey.answer({ challenge }), false)).code).toBe('passkey_failed')
  })

  it('answers no challenge that was made for something or someone else, or five minutes ago', async () => {
    const { passkey } = await add()
    const forProof = accepted(await door().passkey.offerProof(await here()))
    const forKodjo = accepted(await door().passkey.offerProof(await here(kodjoId)))
    const ownWords = { challenge: Buffer.from('made up by the browser').toString('base64url') }
    for (const { challenge } of [forProof, forKodjo, ownWords])
      expect(refused(await door().passkey.signIn(passkey.answer({ challenge }), false)).code).toBe('passkey_failed')
    const { challenge } = accepted(await door().passkey.offerSignIn())
    clock.offset = 5 * 60_000 + 1000

    expect(refused(await door().passkey.signIn(passkey.answer({ challenge }), false)).code).toBe('passkey_failed')
  })

  it.each([
    ['another site’s', { origin: 'https://evil.example' }],
    ['bound to another site', { rpId: 'evil.example' }],
    ['used without finger, face or PIN', { flags: 1 }],
  ])('is not added when it is %s', async (_case, options) => {
    const signedIn = await here()
    const answer = softwarePasskey(options).register(accepted(await door().passkey.offerAdding(signedIn)))

    expect(refused(await door().passkey.add(signedIn, { name: 'Téléphone', answer })).code).toBe('passkey_failed')
  })

  it('is no use as a copy: its counter must grow', async () => {
    const { passkey } = await add()
    accepted(await signInWith(passkey))
    passkey.setCounter(1)

    expect(refused(await signInWith(passkey)).code).toBe('passkey_failed')
  })

  it('is not taken with another person’s name on it', async () => {
    const { passkey } = await add()
    const { challenge } = accepted(await door().passkey.offerSignIn())
    const answer = passkey.answer({ challenge }, Buffer.from(kodjoId).toString('base64url'))

    expect(refused(await door().passkey.signIn(answer, false)).code).toBe('passkey_failed')
  })

  it('signs in nobody who is suspended, or has no mandate left', async () => {
    const { passkey } = await add()
    await db.prisma.mandate.updateMany({ where: { personId: essiId }, data: { endsAt: new Date('2021-01-01') } })
    expect(refused(await signInWith(passkey)).code).toBe('sign_in_failed')
    await db.prisma.session.deleteMany()
    await db.prisma.person.update({ where: { id: essiId }, data: { status: 'suspended' } })

    expect(refused(await signInWith(passkey)).code).toBe('passkey_failed')
    expect(await db.prisma.session.count()).toBe(0)
  })

  it('is removed by its owner alone, and the recovery codes go with the last one', async () => {
    const { passkey } = await add()
    const theirs = refused(await doors.authDoor.passkeys.remove(await here(kodjoId), passkey.id))
    expect(theirs).toEqual(refused(await doors.authDoor.passkeys.remove(await here(kodjoId), 'no-such')))

    accepted(await doors.authDoor.passkeys.remove(await here(), passkey.id))

    expect(theirs.code).toBe('not_found')
    expect(refused(await signInWith(passkey)).code).toBe('passkey_failed')
    expect(await db.prisma.recoveryCode.count()).toBe(0)
  })

  it.each(['', '   ', 'x'.repeat(61), 'a\u0000b'])('needs a name of its own: not %j', async (name) => {
    const signedIn = await here()
    const answer = softwarePasskey().register(accepted(await door().passkey.offerAdding(signedIn)))

    expect(refused(await door().passkey.add(signedIn, { name, answer }))).toMatchObject({ code: 'invalid_input', params: { faults: [{ path: 'name' }] } })
  })

  it.each(['', '{', '[]', '{"id":"x"}', JSON.stringify({ id: 'a', rawId: 'a', type: 'public-key', clientExtensionResults: {}, response: {} })])(
    'is not %j',
    async (answer) => {
      expect(refused(await door().passkey.signIn(answer, false)).code).toBe('passkey_failed')
      expect(refused(await door().passkey.add(await here(), { name: 'x', answer })).code).toBe('passkey_failed')
    },
  )

  it('is not asked for at a bare address, which tells its other name instead', async () => {
    const bare = doors.authDoor.at({ ...visit, host: '127.0.0.1:3000' })

    expect(bare.passkey.place()).toEqual({ here: false, instead: 'http://localhost:3000' })
    expect(refused(await bare.passkey.offerSignIn()).code).toBe('passkey_not_here')
    expect(refused(await bare.passkey.offerAdding(await here())).code).toBe('passkey_not_here')
    expect(refused(await bare.passkey.signIn('{}', false)).code).toBe('passkey_not_here')
  })

  it.each([
    ['https://kente.example', 'kente.example', true],
    ['https://192.0.2.1', '192.0.2.1', false],
    ['http://kente.example', 'kente.example', false],
  ])('works at %s: %s → %s', async (publicUrl, host, works) => {
    const elsewhere = await openDoors(harness, { env: { PUBLIC_URL: publicUrl, KENTE_INSECURE: '1' } })

    expect(elsewhere.authDoor.at({ ...visit, host }).passkey.place()).toEqual({ here: works, instead: null })
    expect(elsewhere.authDoor.at({ ...visit, host: 'evil.example' }).passkey.place().here).toBe(works)
  })
})
