import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { holder, invitedTo, somePasswordHash } from '#server/test/invitation-builders.ts'

describe('accepting an invitation', async () => {
  const harness = await openHarness()
  const { db, execute, clock, published, claimsHold } = harness
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  const bodyOf = (code: string) => cast.bodies[code] ?? ''
  const invited = (input: object = {}) => invitedTo(harness, { by: cast.as('koffi'), bodyId: bodyOf('GGPS'), ...input })
  const accept = (invitationId: string, { as = holder(), ...input }: { as?: ReturnType<typeof holder>; sends?: number; passwordHash?: string | null } = {}) =>
    execute('members.accept-invitation', as, { invitationId, sends: 1, name: 'Ama Afi Lawson', locale: 'en', passwordHash: somePasswordHash, ...input })

  it('makes the person, the mandate and nothing else, all in one act', async () => {
    const invitationId = await invited({ role: 'forum_admin' })
    published.length = 0

    const { personId, mandateId } = accepted(await accept(invitationId))

    expect(await db.prisma.person.findUnique({ where: { id: personId } })).toMatchObject({
      email: 'ama@test.example',
      name: 'Ama Afi Lawson',
      locale: 'en',
      passwordHash: somePasswordHash,
    })
    expect(await db.prisma.mandate.findMany({ where: { personId } })).toMatchObject([
      { id: mandateId, bodyId: bodyOf('GGPS'), role: 'forum_admin', endsAt: null },
    ])
    expect(await db.prisma.invitation.findUnique({ where: { id: invitationId } })).toMatchObject({ state: 'accepted', mandateId })
    expect(published.map(({ type, personId: by }) => [type, by])).toEqual(
      ['person.added', 'mandate.given', 'invitation.accepted'].map((type) => [type, personId]),
    )
    await claimsHold()
  })

  it('happens once', async () => {
    const invitationId = await invited()
    accepted(await accept(invitationId))

    expect(refused(await accept(invitationId)).code).toBe('invitation_used')
    expect(refused(await execute('members.revoke-invitation', cast.as('koffi'), { invitationId })).code).toBe('invitation_used')
    expect(await db.prisma.person.count({ where: { email: 'ama@test.example' } })).toBe(1)
  })

  it('is refused once it expired, was revoked or was sent again', async () => {
    const revoked = await invited()
    accepted(await execute('members.revoke-invitation', cast.as('koffi'), { invitationId: revoked }))
    const resent = await invited()
    accepted(await execute('members.resend-invitation', cast.as('koffi'), { invitationId: resent }))

    expect(refused(await accept(revoked)).code).toBe('invitation_revoked')
    expect(refused(await accept(resent)).code).toBe('invitation_resent')
    clock.offset = 7 * 86_400_000
    expect(refused(await accept(resent, { sends: 2 })).code).toBe('invitation_expired')
    expect(refused(await accept(newId())).code).toBe('not_found')
    expect(await db.prisma.person.count({ where: { email: 'ama@test.example' } })).toBe(0)
  })

  it('gives a person whom Kente knows a further mandate, and changes nothing else of theirs', async () => {
    const { personId } = cast.as('awa')
    const invitationId = await invited({ email: 'awa@test.example' })

    expect(refused(await accept(invitationId)).code).toBe('invitation_sign_in')
    expect(refused(await accept(invitationId, { as: holder(personId) })).code).toBe('invitation_sign_in')
    expect(refused(await accept(invitationId, { as: holder(cast.as('thabo').personId), passwordHash: null })).code).toBe('invitation_sign_in')

    accepted(await accept(invitationId, { as: holder(personId), passwordHash: null }))
    expect(await db.prisma.mandate.count({ where: { personId, endsAt: null } })).toBe(2)
    expect(await db.prisma.person.findUnique({ where: { id: personId } })).toMatchObject({ name: 'Awa', locale: 'fr', passwordHash: null })
    await claimsHold()
  })

  it('lets someone back in who had left, with a new password', async () => {
    const { personId, mandateId } = cast.as('awa')
    accepted(await execute('members.end-mandate', cast.as('koffi'), { mandateId }))
    const invitationId = await invited({ email: 'awa@test.example' })

    expect(refused(await accept(invitationId, { as: holder(personId), passwordHash: null })).code).toBe('invitation_sign_in')
    accepted(await accept(invitationId, { as: holder(personId) }))

    expect(await db.prisma.person.findUnique({ where: { id: personId } })).toMatchObject({ name: 'Awa', passwordHash: somePasswordHash })
    await claimsHold()
  })

  it('is refused where the person acts for the body by now, was suspended, or the forum has left', async () => {
    const { personId } = cast.as('awa')
    const invitationId = await invited({ email: 'awa@test.example' })
    const asAwa = { as: holder(personId), passwordHash: null }

    await db.prisma.person.update({ where: { id: personId }, data: { status: 'suspended' } })
    expect(refused(await accept(invitationId, asAwa)).code).toBe('account_not_open')
    await db.prisma.person.update({ where: { id: personId }, data: { status: 'active' } })
    await db.prisma.forum.update({ where: { id: bodyOf('GGPS') }, data: { status: 'declined' } })
    expect(refused(await accept(invitationId, asAwa)).code).toBe('forum_closed')
    await db.prisma.forum.update({ where: { id: bodyOf('GGPS') }, data: { status: 'active' } })
    accepted(await execute('members.give-mandate', cast.as('koffi'), { personId, bodyId: bodyOf('GGPS'), role: 'forum_staff' }))
    expect(refused(await accept(invitationId, asAwa)).code).toBe('mandate_exists')
  })

  it.each(['koffi', 'afi', 'essi', 'kodjo', 'ingrid'])('%s cannot accept for another', async (name) => {
    const invitationId = await invited()

    expect(refused(await accept(invitationId, { as: cast.as(name) })).code).toBe('not_permitted')
  })
})
