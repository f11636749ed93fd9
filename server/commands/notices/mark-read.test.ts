import { v7 as newId } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { submittedDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness } from '#server/test/harness.ts'

describe('the inbox', async () => {
  const hands = await openHarness()
  const { db, ask, execute } = hands

  async function lineFor(actor: Actor, params: object = {}, kind = 'check') {
    const id = newId()
    const row = { id, eventId: newId(), personId: actor.personId, channel: 'inbox', kind, subjectKind: 'project', subjectId: newId(), params }
    await db.prisma.notice.create({ data: row })
    return id
  }

  it('marks every line of mine as read, and nobody else’s', async () => {
    const people = await castMembers(db)
    await lineFor(people.as('koffi'))
    await lineFor(people.as('koffi'))
    await lineFor(people.as('helen'))

    expect(accepted(await execute('notices.mark-read', people.as('koffi'), {})).marked).toBe(2)
    expect(accepted(await ask('notices.inbox', people.as('koffi'))).unread).toBe(0)
    expect(accepted(await ask('notices.inbox', people.as('helen'))).unread).toBe(1)
  })

  it('marks one line that is named, and changes nothing for the id of another’s', async () => {
    const people = await castMembers(db)
    const mine = await lineFor(people.as('koffi'))
    await lineFor(people.as('koffi'))
    const hers = await lineFor(people.as('helen'))

    expect(accepted(await execute('notices.mark-read', people.as('koffi'), { noticeIds: [mine, hers] })).marked).toBe(1)
    expect(accepted(await ask('notices.inbox', people.as('helen'))).unread).toBe(1)
  })

  it('hides a line about a dossier that the reader may no longer see', async () => {
    const people = await castMembers(db)
    const projectId = await submittedDossier(hands, people)
    for (const name of ['mamadou', 'ingrid']) await lineFor(people.as(name), { projectId }, 'decided')

    expect(accepted(await ask('notices.inbox', people.as('mamadou'))).notices).toHaveLength(1)
    expect(accepted(await ask('notices.inbox', people.as('ingrid'))).notices).toEqual([])
  })

  it('says what happened with the names that it needs', async () => {
    const people = await castMembers(db)
    const projectId = await submittedDossier(hands, people)
    await lineFor(people.as('koffi'), { projectId, actorId: people.as('essi').personId, bodyId: people.bodies.GGPS })

    const [line] = accepted(await ask('notices.inbox', people.as('koffi'))).notices

    expect(line).toMatchObject({ kind: 'check', person: 'Essi', bodyCode: 'GGPS', path: `/projects/${projectId}`, project: { id: projectId } })
  })
})
