import { beforeEach, describe, expect, it } from 'vitest'
import { admitApplicant, giveAdministrator, kpp, registerApplicant } from '#server/test/applicants.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { invitedTo } from '#server/test/invitation-builders.ts'

describe('the first steps of an alliance', async () => {
  const { db, execute, ask } = await openHarness()
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  /** As before anything was done: one coordinator, no forum that was ever a member. */
  async function begin(): Promise<void> {
    await db.prisma.mandate.deleteMany({ where: { personId: { not: cast.as('koffi').personId } } })
    await db.prisma.forum.updateMany({ data: { status: 'declined' } })
  }
  const steps = async () => accepted(await ask('members.first-steps', cast.as('koffi')))
  const done = async () => (await steps())?.flatMap((step) => (step.done ? [step.name] : []))

  it('are none once a forum is a member', async () => {
    expect(await steps()).toBeNull()
  })

  it.each(['afi', 'essi', 'ingrid'])('are not for %s', async (name) => {
    expect(refused(await ask('members.first-steps', cast.as(name))).code).toBe('not_found')
  })

  it('are done one after the other, and gone with the first admission', async () => {
    await begin()
    expect(await done()).toEqual([])

    await invitedTo({ execute }, { by: cast.as('koffi'), bodyId: cast.bodies.SECRETARIAT ?? '', role: 'coordinator', email: 'second@test.example' })
    expect(await done()).toEqual(['coordinator'])
    const forumId = await registerApplicant({ execute }, cast)
    expect(await done()).toEqual(['coordinator', 'register'])
    expect((await steps())?.[2]).toEqual({ name: 'invite', done: false, to: `/people/invite?body=${kpp.code}` })
    await invitedTo({ execute }, { by: cast.as('koffi'), bodyId: forumId, role: 'forum_admin', email: 'other@test.example' })
    expect(await done()).toEqual(['coordinator', 'register', 'invite'])
    await giveAdministrator({ execute }, cast, forumId)
    expect(await done()).toEqual(['coordinator', 'register', 'invite', 'accept'])

    await admitApplicant({ execute }, cast, forumId)

    expect(await steps()).toBeNull()
  })
})
