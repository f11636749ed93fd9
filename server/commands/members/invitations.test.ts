import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

const ama = { name: 'Ama Lawson', email: ' Ama@Test.Example', locale: 'fr', role: 'forum_staff' }
const day = 86_400_000

describe('invitations', async () => {
  const { db, execute, clock, published, claimsHold } = await openHarness()
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  const bodyOf = (code: string) => cast.bodies[code] ?? ''
  const invite = (as: Actor, input: object = {}) => execute('members.invite', as, { ...ama, bodyId: bodyOf('GGPS'), ...input })
  const invited = async (as = cast.as('koffi'), input: object = {}) => accepted(await invite(as, input)).invitationId
  const stored = (id: string) => db.prisma.invitation.findUniqueOrThrow({ where: { id } })

  it.each(['koffi', 'afi', 'essi'])('%s invites someone to GGPS, for seven days', async (name) => {
    const invitationId = await invited(cast.as(name), { title: 'Chargée de programme' })

    const invitation = await stored(invitationId)
    expect(invitation).toMatchObject({
      email: 'ama@test.example',
      name: 'Ama Lawson',
      role: 'forum_staff',
      title: 'Chargée de programme',
      state: 'sent',
      sends: 1,
    })
    expect(invitation.invitedById).toBe(cast.as(name).personId)
    expect(invitation.expiresAt.getTime() - invitation.sentAt.getTime()).toBe(7 * day)
    expect(published).toMatchObject([
      { type: 'person.invited', subject: { kind: 'invitation', id: invitationId }, payload: { invitationId, bodyId: bodyOf('GGPS'), sends: 1 } },
    ])
    await claimsHold()
  })

  it.each(['kodjo', 'thabo', 'ingrid'])('%s may not invite for GGPS, nor touch its invitations', async (name) => {
    const invitationId = await invited()

    expect(refused(await invite(cast.as(name), { email: 'b@test.example' })).code).toBe('not_permitted')
    expect(refused(await execute('members.resend-invitation', cast.as(name), { invitationId })).code).toBe('not_found')
    expect(refused(await execute('members.revoke-invitation', cast.as(name), { invitationId })).code).toBe('not_found')
    expect(await stored(invitationId)).toMatchObject({ state: 'sent', sends: 1 })
  })

  it('an administrator of a forum on its way in invites its people; one of a declined forum does not', async () => {
    const applicant = (status: 'applicant' | 'declined'): Actor => ({ ...cast.as('thabo'), body: { ...cast.as('thabo').body, status } })
    await db.prisma.forum.update({ where: { id: bodyOf('SAMA') }, data: { status: 'applicant' } })

    accepted(await invite(applicant('applicant'), { bodyId: bodyOf('SAMA') }))

    expect(refused(await invite(applicant('applicant'), { email: 'b@test.example' })).code).toBe('not_permitted')
    expect(refused(await invite(applicant('declined'), { bodyId: bodyOf('SAMA') })).code).toBe('forum_not_active')
  })

  it('nobody is invited to a forum that has left, even by a coordinator', async () => {
    await db.prisma.forum.update({ where: { id: bodyOf('GGPS') }, data: { status: 'withdrawn' } })

    expect(refused(await invite(cast.as('koffi'))).code).toBe('forum_closed')
  })

  it('a role belongs to its kind of body, finance to coordinators, and a body exists', async () => {
    const refusalOf = async (input: object) => refused(await invite(cast.as('koffi'), input)).code

    expect(await refusalOf({ role: 'coordinator' })).toBe('role_not_of_body')
    expect(await refusalOf({ finance: true })).toBe('finance_not_of_role')
    expect(await refusalOf({ bodyId: newId() })).toBe('not_found')
  })

  it.each([
    ['name', { name: 'x'.repeat(10_000) }, 'name_too_long'],
    ['title', { title: 'x'.repeat(10_000) }, 'name_too_long'],
    ['email', { email: 'ama lawson' }, 'email_malformed'],
    ['email', { email: `${'a'.repeat(10_000)}@test.example` }, 'email_malformed'],
  ])('a wrong %s is told at its field, and nothing is written', async (path, input, code) => {
    expect(refused(await invite(cast.as('koffi'), input))).toEqual({ code: 'invalid_input', params: { faults: [{ path, code }] } })
    expect(await db.prisma.invitation.count()).toBe(0)
  })

  it.each(['AMA@test.example', ' ama@test.example ', 'ａｍａ@test.example'])(
    'an open invitation stands for its address however it is written: %s',
    async (email) => {
      await invited()

      expect(refused(await invite(cast.as('essi'), { email })).code).toBe('invitation_open')
      accepted(await invite(cast.as('koffi'), { email, bodyId: bodyOf('SAMA') }))
    },
  )

  it('an expired invitation gives way to a new one', async () => {
    const first = await invited()
    clock.offset = 7 * day

    const second = await invited()

    expect(await stored(first)).toMatchObject({ state: 'revoked' })
    expect(await stored(second)).toMatchObject({ state: 'sent' })
    expect(refused(await execute('members.resend-invitation', cast.as('koffi'), { invitationId: first })).code).toBe('invitation_expired')
    await claimsHold()
  })

  it('someone who acts for the body is not invited again, someone suspended not at all', async () => {
    expect(refused(await invite(cast.as('koffi'), { email: 'kodjo@test.example' })).code).toBe('mandate_exists')
    accepted(await invite(cast.as('koffi'), { email: 'awa@test.example' }))
    await db.prisma.person.update({ where: { id: cast.as('lerato').personId }, data: { status: 'suspended' } })
    expect(refused(await invite(cast.as('koffi'), { email: 'lerato@test.example' })).code).toBe('account_not_open')
  })

  it('sent again it works seven days from then, even after its time', async () => {
    const invitationId = await invited()
    clock.offset = 9 * day

    accepted(await execute('members.resend-invitation', cast.as('essi'), { invitationId }))

    const { sends, sentAt, expiresAt, createdAt } = await stored(invitationId)
    expect(sends).toBe(2)
    expect(expiresAt.getTime() - sentAt.getTime()).toBe(7 * day)
    expect(sentAt.getTime()).toBeGreaterThan(createdAt.getTime())
    expect(published.at(-1)).toMatchObject({ type: 'person.invited', payload: { invitationId, sends: 2 } })
    await claimsHold()
  })

  it('revoked, it can be neither revoked nor sent again; expired, not revoked', async () => {
    const invitationId = await invited()
    const expiring = await invited(cast.as('koffi'), { email: 'b@test.example' })
    accepted(await execute('members.revoke-invitation', cast.as('essi'), { invitationId }))

    expect(published.at(-1)).toMatchObject({ type: 'invitation.revoked', payload: { invitationId } })
    expect(refused(await execute('members.revoke-invitation', cast.as('essi'), { invitationId })).code).toBe('invitation_revoked')
    expect(refused(await execute('members.resend-invitation', cast.as('essi'), { invitationId })).code).toBe('invitation_revoked')
    clock.offset = 7 * day
    expect(refused(await execute('members.revoke-invitation', cast.as('essi'), { invitationId: expiring })).code).toBe('invitation_expired')
    accepted(await invite(cast.as('essi')))
  })

  it('what does not exist is not found', async () => {
    expect(refused(await execute('members.revoke-invitation', cast.as('koffi'), { invitationId: newId() })).code).toBe('not_found')
    expect(refused(await execute('members.resend-invitation', cast.as('koffi'), { invitationId: newId() })).code).toBe('not_found')
  })
})
