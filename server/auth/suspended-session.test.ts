import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { cookieHeader } from '#server/test/doors.ts'
import { type Actor, accepted, openHarness } from '#server/test/harness.ts'
import { createSessions } from './lucia.ts'
import { createSessionEnder } from './session-ender.ts'

const reason = 'Appareil perdu.'

describe('the browser of somebody who may not come back', async () => {
  const { db, execute, clock, published } = await openHarness()
  const sessions = createSessions({ db, secure: false, clock })
  const endSessions = createSessionEnder({ db, onSessionsEnded: () => {} })
  let as: (name: string) => Actor

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
  })

  const open = async (name: string) => cookieHeader([(await sessions.start(as(name).personId, {})).cookie])
  const happen = () => endSessions(published.splice(0))

  it('is told once to forget what it keeps, each browser of theirs and nobody else’s', async () => {
    const [one, other, essi] = [await open('kodjo'), await open('kodjo'), await open('essi')]
    expect(await sessions.takeSuspended(one)).toBe(false)

    accepted(await execute('members.suspend-person', as('koffi'), { personId: as('kodjo').personId, reason }))
    await happen()

    expect(await sessions.read(one)).toBeNull()
    for (const cookie of [one, other]) expect([await sessions.takeSuspended(cookie), await sessions.takeSuspended(cookie)]).toEqual([true, false])
    for (const cookie of [essi, undefined, 'kente_session=nothing']) expect(await sessions.takeSuspended(cookie)).toBe(false)
  })

  it('is told nothing where the session ran out, was signed out or lost a mandate: drafts wait there', async () => {
    const [ranOut, signedOut, moved] = [await open('kodjo'), await open('kodjo'), await open('lerato')]
    await db.prisma.session.updateMany({ where: { personId: as('kodjo').personId }, data: { expiresAt: new Date('2020-01-01') } })
    await sessions.end((await sessions.read(signedOut))?.id ?? '')
    accepted(await execute('members.end-mandate', as('koffi'), { mandateId: as('lerato').mandateId, reason }))
    await happen()

    expect(await sessions.read(moved)).toBeNull()
    for (const cookie of [ranOut, signedOut, moved]) expect(await sessions.takeSuspended(cookie)).toBe(false)
  })
})
