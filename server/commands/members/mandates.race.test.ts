import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { scaled } from '#server/test/races.ts'

describe('administrators who remove each other at the same time', async () => {
  const { db, execute, claimsHold } = await openHarness()
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  const administrators = () => db.prisma.mandate.count({ where: { bodyId: cast.bodies.GGPS ?? '', role: 'forum_admin', endsAt: null } })

  it('leaves one, however often they try', async () => {
    const [essi, kodjo] = [cast.as('essi'), { ...cast.as('kodjo'), role: 'forum_admin' } as const]
    await db.prisma.mandate.update({ where: { id: kodjo.mandateId }, data: { role: 'forum_admin' } })
    const tries = Array.from({ length: scaled(40) }, (_, n) => (n % 2 === 0 ? ([essi, kodjo] as const) : ([kodjo, essi] as const)))

    const answers = await Promise.all(tries.map(([actor, other]) => execute('members.end-mandate', actor, { mandateId: other.mandateId })))

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code])))).toEqual(new Set(['not_found', 'last_forum_admin']))
    expect(await administrators()).toBe(1)
    await claimsHold()
  })

  it('leaves one where one is ended and the other suspended', async () => {
    const [essi, kodjo] = [cast.as('essi'), cast.as('kodjo')]
    await db.prisma.mandate.update({ where: { id: kodjo.mandateId }, data: { role: 'forum_admin' } })

    const answers = await Promise.all([
      execute('members.end-mandate', cast.as('koffi'), { mandateId: essi.mandateId }),
      execute('members.suspend-person', cast.as('helen'), { personId: kodjo.personId, reason: 'Absence' }),
    ])

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))).toEqual(['last_forum_admin'])
    await claimsHold()
  })

  it('counts as over what ended while a command waited, although it began before', async () => {
    const [essi, kodjo] = [cast.as('essi'), cast.as('kodjo')]
    await db.prisma.mandate.update({ where: { id: kodjo.mandateId }, data: { role: 'forum_admin' } })

    const waiting = await db.prisma.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Body" WHERE id = ${cast.bodies.GGPS}::uuid FOR UPDATE`
      const answer = execute('members.suspend-person', cast.as('helen'), { personId: kodjo.personId, reason: 'Absence' })
      await someoneWaits()
      await tx.$executeRaw`UPDATE "Mandate" SET "endsAt" = clock_timestamp() WHERE id = ${essi.mandateId}::uuid`
      return { answer }
    })

    expect(refused(await waiting.answer).code).toBe('last_forum_admin')
    await claimsHold()
  })

  /** Until a statement of this database waits for a lock. */
  async function someoneWaits(): Promise<void> {
    await expect.poll(() => db.sql('', `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`, [])).toHaveLength(1)
  }

  it('leaves a coordinator where all suspend each other', async () => {
    const three = [cast.as('koffi'), cast.as('helen'), cast.as('yawa')]
    const pairs = three.flatMap((actor) => three.filter((other) => other !== actor).map((other) => [actor, other] as const))

    await Promise.all(pairs.map(([actor, other]) => execute('members.suspend-person', actor, { personId: other.personId, reason: 'Absence' })))

    expect(await db.prisma.person.count({ where: { id: { in: three.map(({ personId }) => personId) }, status: 'active' } })).toBe(1)
    accepted(await execute('members.reinstate-person', cast.as('afi'), { personId: (await suspended()) ?? '' }))
    await claimsHold()
  })

  async function suspended() {
    return (await db.prisma.person.findFirst({ where: { status: 'suspended' }, select: { id: true } }))?.id
  }
})
