import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { draftDossier, submittedDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

/** GGPS leads the dossier and FSMD is its partner. */
describe('the thread of a review', async () => {
  const harness = await openHarness()
  const { db, execute, ask, claimsHold } = harness
  let cast: Awaited<ReturnType<typeof castMembers>>
  let as: (name: string) => Actor
  let projectId: string

  beforeEach(async () => {
    cast = await castMembers(db)
    as = cast.as
    projectId = await submittedDossier(harness, cast)
  })

  const open = (name: string, named: readonly string[], input: object = {}) =>
    execute('threads.create', as(name), {
      ...{ title: 'Examen', lang: 'fr', level: 'confidential', kind: 'review', subject: 'project', subjectId: projectId },
      participantIds: named.map((one) => as(one).personId),
      ...input,
    })
  const reads = async (name: string, threadId: string) => (await ask('threads.page', as(name), { threadId })).ok

  /** A mandate that somebody had, and that ended so many days ago. */
  async function heldMandate(name: string, code: string, daysAgo: number): Promise<void> {
    const [startsAt, endsAt] = [daysAgo + 100, daysAgo].map((days) => new Date(Date.now() - days * 86_400_000))
    await db.prisma.mandate.create({
      data: { id: newId(), personId: as(name).personId, bodyId: cast.bodies[code] ?? '', role: 'forum_staff', startsAt: startsAt ?? new Date(), endsAt },
    })
  }

  it('is read by those named in it, and by nobody of the dossier', async () => {
    const { threadId } = accepted(await open('koffi', ['helen', 'thabo']))

    for (const name of ['koffi', 'helen', 'thabo']) expect(await reads(name, threadId)).toBe(true)
    for (const name of ['yawa', 'essi', 'mamadou', 'lerato', 'ingrid', 'afi']) expect(await reads(name, threadId)).toBe(false)
    await claimsHold()
  })

  it('is opened by coordinators alone, on a dossier that was submitted, among named people', async () => {
    const draftId = await draftDossier(harness, cast)

    expect(refused(await open('thabo', ['lerato'], { subject: 'general', subjectId: undefined })).code).toBe('not_permitted')
    expect(refused(await open('koffi', [])).code).toBe('participants_missing')
    for (const input of [{ level: 'restricted' }, { level: 'alliance' }, { subject: 'general', subjectId: undefined }])
      expect(refused(await open('koffi', ['helen'], input)).code).toBe('review_of_dossier')
    expect(refused(await open('koffi', ['helen'], { subjectId: draftId })).code).toBe('not_found')
  })

  it('names nobody who is bound to a forum of the dossier, or was within 24 months', async () => {
    await heldMandate('yawa', 'FSMD', 300)
    await heldMandate('helen', 'FSMD', 1000)
    const { threadId } = accepted(await open('koffi', ['helen']))
    const name = async (person: string) => refused(await execute('threads.name-person', as('koffi'), { threadId, personId: as(person).personId })).code

    for (const person of ['essi', 'mamadou', 'yawa']) {
      expect(refused(await open('koffi', ['thabo', person])).code).toBe('bound_to_dossier')
      expect(await name(person)).toBe('bound_to_dossier')
    }
    const bound: Actor = { ...as('yawa'), interests: [cast.bodies.FSMD ?? ''] }
    const input = { title: 'Examen', lang: 'fr', level: 'confidential', kind: 'review', subject: 'project', subjectId: projectId }
    expect(refused(await execute('threads.create', bound, { ...input, participantIds: [as('helen').personId] })).code).toBe('bound_to_dossier')
    accepted(await execute('threads.name-person', as('koffi'), { threadId, personId: as('thabo').personId }))
  })

  it('closes to whoever was named and comes to be bound to the dossier', async () => {
    const { threadId } = accepted(await open('koffi', ['helen', 'thabo']))

    await db.prisma.projectPartner.create({
      data: { id: newId(), projectId, forumId: cast.bodies.SAMA ?? '', role: 'co_applicant', state: 'invited', invitedById: as('essi').personId },
    })

    expect(await reads('thabo', threadId)).toBe(false)
    expect(refused(await execute('threads.post', as('thabo'), { threadId, text: 'Bonjour', lang: 'fr' }, { commandId: newId() })).code).toBe('not_found')
    expect(await reads('helen', threadId)).toBe(true)
  })

  it('stays with its dossier', async () => {
    const { threadId } = accepted(await open('koffi', ['helen']))

    expect(refused(await execute('threads.move', as('koffi'), { threadId, subject: 'general' })).code).toBe('review_of_dossier')
    await expect(db.prisma.thread.update({ where: { id: threadId }, data: { level: 'restricted' } })).rejects.toThrow()
  })
})
