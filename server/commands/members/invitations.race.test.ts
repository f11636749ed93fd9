import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { openHarness } from '#server/test/harness.ts'
import { holder, invitedTo, somePasswordHash } from '#server/test/invitation-builders.ts'
import { scaled } from '#server/test/races.ts'

describe('many at the same time', async () => {
  const harness = await openHarness()
  const { db, execute, claimsHold } = harness
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  const bodyOf = (code: string) => cast.bodies[code] ?? ''
  const invited = (code: string) => invitedTo(harness, { by: cast.as('koffi'), bodyId: bodyOf(code) })
  const accept = (invitationId: string) =>
    execute('members.accept-invitation', holder(), { invitationId, sends: 1, name: 'Ama Lawson', locale: 'fr', passwordHash: somePasswordHash })

  it('accept one invitation: one person comes to be, with one mandate', async () => {
    const invitationId = await invited('GGPS')

    const answers = await Promise.all(Array.from({ length: scaled(100) }, () => accept(invitationId)))

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code])))).toEqual(new Set(['invitation_used']))
    const people = await db.prisma.person.findMany({ where: { email: 'ama@test.example' }, include: { mandates: true } })
    expect(people).toHaveLength(1)
    expect(people[0]?.mandates).toHaveLength(1)
    await claimsHold()
  })

  it('accept two invitations of one address: one person, and the other invitation stays open', async () => {
    const invitations = [await invited('GGPS'), await invited('SAMA')]

    const answers = await Promise.all(invitations.map(accept))

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.prisma.person.count({ where: { email: 'ama@test.example' } })).toBe(1)
    expect(await db.prisma.invitation.count({ where: { state: 'sent' } })).toBe(1)
    await claimsHold()
  })

  it('invite one address for one body: it has one invitation', async () => {
    const input = { name: 'Ama Lawson', email: 'ama@test.example', locale: 'fr', bodyId: bodyOf('GGPS'), role: 'forum_staff' }

    const answers = await Promise.all(Array.from({ length: scaled(100) }, () => execute('members.invite', cast.as('koffi'), input)))

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code])))).toEqual(new Set(['invitation_open']))
    expect(await db.prisma.invitation.count()).toBe(1)
  })
})
