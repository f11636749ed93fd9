import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { admitApplicant, giveAdministrator, registerApplicant, why } from '#server/test/applicants.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('the standing of a forum', async () => {
  const harness = await openHarness()
  const { db, execute, published, claimsHold } = harness
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  const statusOf = async (forumId: string) => (await db.prisma.forum.findUnique({ where: { id: forumId } }))?.status
  const fsmd = () => cast.bodies.FSMD ?? ''

  it('leads from the register over consideration to membership, each step with who, why and when', async () => {
    const forumId = await registerApplicant(harness, cast)
    await giveAdministrator(harness, cast, forumId)

    await admitApplicant(harness, cast, forumId)

    expect(await statusOf(forumId)).toBe('active')
    const told = await db.prisma.standingChange.findMany({ where: { forumId }, orderBy: { at: 'asc' } })
    expect(told.map(({ from, to }) => [from, to])).toEqual([
      [null, 'applicant'],
      ['applicant', 'under_consideration'],
      ['under_consideration', 'active'],
    ])
    expect(told.at(-1)).toMatchObject({ personId: cast.as('helen').personId, bodyId: cast.bodies.SECRETARIAT, reason: why, reference: 'CR 2026-03' })
    expect(published.filter(({ subject }) => subject.kind === 'forum').map(({ type }) => type)).toEqual([
      'forum.registered',
      'forum.considered',
      'forum.admitted',
    ])
    await claimsHold()
  })

  it('no forum is admitted before someone administers it', async () => {
    const forumId = await registerApplicant(harness, cast)
    accepted(await execute('members.consider-forum', cast.as('koffi'), { forumId }))

    const admission = { forumId, outcome: 'admit', reason: why }
    expect(refused(await execute('members.record-admission', cast.as('koffi'), admission)).code).toBe('forum_needs_admin')

    const odile = await giveAdministrator(harness, cast, forumId)
    await db.prisma.person.update({ where: { id: odile.personId }, data: { status: 'suspended' } })
    expect(refused(await execute('members.record-admission', cast.as('koffi'), admission)).code).toBe('forum_needs_admin')
    expect(await statusOf(forumId)).toBe('under_consideration')
  })

  it('a forum that was not taken stays in the register with the reason', async () => {
    const forumId = await registerApplicant(harness, cast)
    accepted(await execute('members.consider-forum', cast.as('koffi'), { forumId }))

    accepted(await execute('members.record-admission', cast.as('koffi'), { forumId, outcome: 'decline', reason: why }))

    expect(await statusOf(forumId)).toBe('declined')
    await claimsHold()
  })

  it('suspension and reinstatement come with their reasons, and an administrator must still be there', async () => {
    accepted(await execute('members.suspend-forum', cast.as('koffi'), { forumId: fsmd(), reason: why }))
    accepted(await execute('members.end-mandate', cast.as('koffi'), { mandateId: cast.as('mamadou').mandateId }))
    expect(refused(await execute('members.reinstate-forum', cast.as('helen'), { forumId: fsmd(), reason: why })).code).toBe('forum_needs_admin')

    const again = { personId: cast.as('mamadou').personId, bodyId: fsmd(), role: 'forum_admin' }
    accepted(await execute('members.give-mandate', cast.as('koffi'), again))
    accepted(await execute('members.reinstate-forum', cast.as('helen'), { forumId: fsmd(), reason: why }))

    expect(await statusOf(fsmd())).toBe('active')
    await claimsHold()
  })

  it.each([
    ['withdraw', 'withdrawn'],
    ['lapse', 'lapsed'],
  ])('a forum leaves: %s', async (outcome, status) => {
    accepted(await execute('members.record-withdrawal', cast.as('koffi'), { forumId: fsmd(), outcome, reason: why }))

    expect(await statusOf(fsmd())).toBe(status)
    expect(refused(await execute('members.suspend-forum', cast.as('koffi'), { forumId: fsmd(), reason: why })).code).toBe('forum_standing_other')
    await claimsHold()
  })

  it('whoever lost rights by it is looked at again, and whoever did not is left alone', async () => {
    const epochs = async () => (await db.prisma.person.findMany({ where: { epoch: { gt: 0 } }, select: { name: true } })).map(({ name }) => name).sort()

    accepted(await execute('members.suspend-forum', cast.as('koffi'), { forumId: fsmd(), reason: why }))

    expect(await epochs()).toEqual(['Awa', 'Mamadou'])
    expect(new Set(published.at(-1)?.audience)).toEqual(new Set([`user:${cast.as('awa').personId}`, `user:${cast.as('mamadou').personId}`]))
  })

  it('a coordinator who works for the forum leaves it to another', async () => {
    const torn = { ...cast.as('koffi'), interests: [fsmd()] }

    expect(refused(await execute('members.suspend-forum', torn, { forumId: fsmd(), reason: why })).code).toBe('conflicted')
    accepted(await execute('members.suspend-forum', cast.as('koffi'), { forumId: fsmd(), reason: why }))
  })

  it.each(['mamadou', 'awa', 'essi', 'ingrid', 'afi'])('%s has no part in it', async (name) => {
    const as = cast.as(name)
    const input = { forumId: fsmd(), reason: why }

    for (const command of ['members.suspend-forum', 'members.reinstate-forum'] as const)
      expect(refused(await execute(command, as, input)).code).toBe('not_permitted')
    expect(refused(await execute('members.record-withdrawal', as, { ...input, outcome: 'withdraw' })).code).toBe('not_permitted')
    expect(refused(await execute('members.consider-forum', as, input)).code).toBe('not_permitted')
    expect(refused(await execute('members.record-admission', as, { ...input, outcome: 'admit' })).code).toBe('not_permitted')
  })

  it('an applicant answers its neighbours as what does not exist', async () => {
    const forumId = await registerApplicant(harness, cast)

    expect(refused(await execute('members.consider-forum', cast.as('essi'), { forumId }))).toEqual(
      refused(await execute('members.consider-forum', cast.as('essi'), { forumId: newId() })),
    )
  })

  it('what was told of it cannot be told otherwise later', async () => {
    await registerApplicant(harness, cast)

    for (const sql of [`UPDATE "StandingChange" SET reason = 'autre'`, 'DELETE FROM "StandingChange"', 'TRUNCATE "StandingChange"'])
      await expect(db.sql('', sql, [])).rejects.toThrow(/append-only/)
  })

  it.each([
    ['reason', 'court', 'reason_too_short'],
    ['reason', 'x'.repeat(2001), 'reason_too_long'],
    ['reference', 'x'.repeat(201), 'line_too_long'],
    ['outcome', undefined, 'required'],
  ])('a wrong %s is told at its field', async (path, value, code) => {
    const forumId = await registerApplicant(harness, cast)
    const input = { forumId, outcome: 'admit', reason: why, [path]: value }

    expect(refused(await execute('members.record-admission', cast.as('koffi'), input)).params).toEqual({ faults: [{ path, code }] })
  })
})
