import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { cookieHeader, type Doors, givePassword, openDoors, password } from '#server/test/doors.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { invitedTo } from '#server/test/invitation-builders.ts'
import { beginStep, setUpCodes } from '#server/test/second-factors.ts'

const visit = { cookieHeader: undefined, userAgent: 'Firefox', address: '203.0.113.7' }
const typed = { name: 'Ama Afi Lawson', locale: 'en', password }

describe('the link of an invitation', async () => {
  const harness = await openHarness()
  const { db, execute, claimsHold } = harness
  let doors: Doors
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
    doors = await openDoors(harness)
  })

  const at = (cookies?: string) => doors.authDoor.at({ ...visit, cookieHeader: cookies })
  const linkTo = (id: string, sends = 1) => doors.keys.linkToken('invitation', id, sends)
  const invited = (input: object = {}) => invitedTo(harness, { by: cast.as('koffi'), bodyId: cast.bodies.GGPS ?? '', ...input })

  it('says who invites for which forum as what, and signs the new person in with a password of their own', async () => {
    const token = linkTo(await invited({ role: 'forum_admin' }))

    const { invitedBy, role, body, account } = accepted(await at().openInvitation(token))
    const { cookies, waits } = accepted(await at().acceptInvitation(token, typed))

    expect([invitedBy, role, body.code, account]).toEqual(['Koffi', 'forum_admin', 'GGPS', 'new'])
    expect(waits).toBe(false)
    expect(await doors.identify(cookieHeader(cookies))).toMatchObject({ person: { name: 'Ama Afi Lawson', locale: 'en' }, actors: [{ role: 'forum_admin' }] })
    expect((await at().signIn({ email: 'ama@test.example', password })).ok).toBe(true)
    await claimsHold()
  })

  it('works once, and tells a genuine link why it works no more', async () => {
    const used = await invited()
    accepted(await at().acceptInvitation(linkTo(used), typed))
    const revoked = await invited({ email: 'b@test.example' })
    accepted(await execute('members.revoke-invitation', cast.as('koffi'), { invitationId: revoked }))
    const resent = await invited({ email: 'c@test.example' })
    accepted(await execute('members.resend-invitation', cast.as('koffi'), { invitationId: resent }))
    const expired = await invited({ email: 'd@test.example' })
    await db.prisma.invitation.update({ where: { id: expired }, data: { expiresAt: new Date() } })

    const answers = { invitation_used: used, invitation_revoked: revoked, invitation_resent: resent, invitation_expired: expired }
    for (const [code, id] of Object.entries(answers)) {
      expect(refused(await at().openInvitation(linkTo(id))).code).toBe(code)
      expect(refused(await at().acceptInvitation(linkTo(id), typed)).code).toBe(code)
    }
    expect((await at().openInvitation(linkTo(resent, 2))).ok).toBe(true)
  })

  it('is not found when it is forged, of another use, or of no invitation', async () => {
    const id = await invited()
    const forged = `${linkTo(id).slice(0, -4)}AAAA`

    for (const token of [forged, doors.keys.linkToken('password_reset', id), linkTo(id, 2), linkTo(newId()), 'guessed', '']) {
      expect(refused(await at().openInvitation(token)).code).toBe('not_found')
      expect(refused(await at().acceptInvitation(token, typed)).code).toBe('not_found')
    }
  })

  it.each([
    ['password', { password: 'court' }, 'password_too_short'],
    ['password', { password: 'ama@test.example!' }, 'password_too_simple'],
    ['name', { name: 'x'.repeat(10_000) }, 'name_too_long'],
  ])('stays good when the %s was refused', async (path, input, code) => {
    const token = linkTo(await invited())

    expect(refused(await at().acceptInvitation(token, { ...typed, ...input }))).toEqual({ code: 'invalid_input', params: { faults: [{ path, code }] } })
    expect((await at().acceptInvitation(token, typed)).ok).toBe(true)
  })

  it('is taken up by a person whom Kente knows in their own session alone, which gets a new id and proves nothing anew', async () => {
    const { personId } = cast.as('awa')
    const token = linkTo(await invited({ email: 'awa@test.example' }))
    const own = await doors.signedIn(personId)
    const before = await doors.identify(own)

    expect(accepted(await at().openInvitation(token)).account).toBe('sign_in')
    expect(refused(await at().acceptInvitation(token, typed)).code).toBe('invitation_sign_in')
    expect(refused(await at(await doors.signedIn(cast.as('thabo').personId)).acceptInvitation(token, typed)).code).toBe('invitation_sign_in')
    expect(accepted(await at(own).openInvitation(token)).account).toBe('own')
    const { cookies } = accepted(await at(own).acceptInvitation(token, {}))

    const signedIn = await doors.identify(cookieHeader(cookies))
    expect(signedIn?.actors.map(({ body }) => body.code)).toEqual(['FSMD', 'GGPS'])
    expect([signedIn?.gained, signedIn?.session.provedAt]).toEqual([[], before?.session.provedAt])
    expect(await doors.identify(own)).toBeNull()
  })

  it('lets someone back in who had left, after the second factor that they still have', async () => {
    const { personId, mandateId } = cast.as('awa')
    await givePassword(harness, personId)
    beginStep(harness)
    await setUpCodes(doors, personId)
    accepted(await execute('members.end-mandate', cast.as('koffi'), { mandateId }))
    const token = linkTo(await invited({ email: 'awa@test.example' }))

    expect(accepted(await at().openInvitation(token)).account).toBe('returning')
    const { waits, cookies } = accepted(await at().acceptInvitation(token, { ...typed, password: 'un tout autre mot de passe' }))

    expect(waits).toBe(true)
    expect(await doors.identify(cookieHeader(cookies))).toBeNull()
    expect(refused(await at().signIn({ email: 'awa@test.example', password })).code).toBe('sign_in_failed')
    expect(await db.prisma.person.findUnique({ where: { id: personId } })).toMatchObject({ name: 'Awa', locale: 'fr' })
  })
})
