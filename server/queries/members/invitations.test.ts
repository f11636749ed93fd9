import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { standingOf } from '#app/domain/members/invitations.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { holder, invitedTo, somePasswordHash } from '#server/test/invitation-builders.ts'

describe('the list of invitations', async () => {
  const harness = await openHarness()
  const { db, execute, ask, clock } = harness
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  const invited = (code: string, input: object = {}) => invitedTo(harness, { by: cast.as('koffi'), bodyId: cast.bodies[code] ?? '', ...input })
  const list = async (name: string, input: object = {}) => accepted(await ask('members.invitations', cast.as(name), input))

  it('shows every body’s to the secretariat, one’s own to a forum’s administrator, none to others', async () => {
    const ggps = await invited('GGPS')
    const sama = await invited('SAMA')

    expect((await list('koffi')).invitations.map(({ id }) => id)).toEqual([sama, ggps])
    expect((await list('essi')).invitations).toMatchObject([{ id: ggps, email: 'ama@test.example', invitedBy: 'Koffi', standing: 'open' }])
    expect(refused(await ask('members.invitation', cast.as('essi'), { invitationId: sama })).code).toBe('not_found')
    expect(refused(await ask('members.invitation', cast.as('essi'), { invitationId: newId() })).code).toBe('not_found')
    for (const name of ['kodjo', 'ingrid']) {
      expect(refused(await ask('members.invitations', cast.as(name))).code).toBe('not_found')
      expect(refused(await ask('members.invitation', cast.as(name), { invitationId: ggps })).code).toBe('not_found')
    }
  })

  it('tells the platform’s administrator the addresses that they wrote themselves, and no others', async () => {
    await invited('GGPS')
    await invited('SAMA', { by: cast.as('afi'), email: 'b@test.example' })

    expect((await list('afi')).invitations.map(({ email }) => email)).toEqual(['b@test.example', null])
  })

  it('is narrowed by how they stand, by the same rule as the acts', async () => {
    const accept = { sends: 1, name: 'Ama Lawson', locale: 'fr', passwordHash: somePasswordHash }
    accepted(await execute('members.accept-invitation', holder(), { ...accept, invitationId: await invited('GGPS') }))
    accepted(await execute('members.revoke-invitation', cast.as('koffi'), { invitationId: await invited('SAMA', { email: 'b@test.example' }) }))
    await invited('SAMA', { email: 'c@test.example' })
    clock.offset = 7 * 86_400_000
    await invited('SAMA', { email: 'c@test.example' })
    await invited('APW', { email: 'd@test.example' })

    const { invitations, counts } = await list('koffi')

    expect(counts).toEqual([
      { standing: 'open', count: 2 },
      { standing: 'accepted', count: 1 },
      { standing: 'expired', count: 1 },
      { standing: 'revoked', count: 1 },
    ])
    for (const { standing } of counts) expect((await list('koffi', { standing })).invitations.every((line) => line.standing === standing)).toBe(true)
    for (const { id, standing } of invitations) {
      const stored = await db.prisma.invitation.findUniqueOrThrow({ where: { id } })
      expect(standingOf(stored, new Date(Date.now() + clock.offset))).toBe(standing)
    }
    expect((await list('koffi', { standing: 'expired' })).invitations).toMatchObject([{ replaced: true }])
  })

  it('goes on after the fiftieth', async () => {
    for (let n = 0; n < 52; n++) await invited('GGPS', { email: `p${n}@test.example` })

    const { invitations, next } = await list('koffi')
    const rest = await list('koffi', { after: next })

    expect([invitations.length, rest.invitations.length, rest.next]).toEqual([50, 2, null])
    expect(new Set([...invitations, ...rest.invitations].map(({ id }) => id)).size).toBe(52)
  })
})
