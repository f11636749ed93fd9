import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('whom an @ offers', async () => {
  const { db, execute, ask } = await openHarness()
  let as: (name: string) => Actor
  let bodies: Awaited<ReturnType<typeof castMembers>>['bodies']

  beforeEach(async () => {
    ;({ as, bodies } = await castMembers(db))
  })

  const open = async (more: object) => accepted(await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', ...more })).threadId
  const say = async (name: string, threadId: string) =>
    accepted(await execute('threads.post', as(name), { threadId, text: 'Bonjour', lang: 'fr' }, { commandId: newId() }))
  const offered = async (name: string, threadId: string, prefix: string) =>
    accepted(await ask('threads.mention-choices', as(name), { threadId, prefix })).choices
  const names = async (name: string, threadId: string, prefix: string) => (await offered(name, threadId, prefix)).map((choice) => choice.name)

  it('is people, forums and the coordination whose names begin so, accents and case aside', async () => {
    const threadId = await open({ level: 'alliance' })
    await db.prisma.person.update({ where: { id: as('awa').personId }, data: { name: 'Awa Élise Ndiaye' } })

    expect(await offered('essi', threadId, 'THA')).toEqual([{ kind: 'person', id: as('thabo').personId, name: 'Thabo', about: 'SAMA', reads: true }])
    for (const prefix of ['awa', 'elise', 'ÉL', 'ndi', 'awa élise']) expect(await names('essi', threadId, prefix)).toEqual(['Awa Élise Ndiaye'])
    expect(await offered('essi', threadId, 'sam')).toEqual([{ kind: 'body', id: bodies.SAMA, name: 'SAMA', about: 'Forum SAMA', reads: true }])
    expect(await offered('essi', threadId, 'coo')).toEqual([{ kind: 'role', id: 'coordinators', name: 'coordination', about: '', reads: true }])
    expect(await names('thabo', threadId, 'coo')).toEqual(['coordinators'])
    for (const prefix of ['habo', 'nobody', '%', '_', 'ess']) expect(await names('essi', threadId, prefix)).toEqual([])
  })

  it('is those who read the thread first, and says of the others that they do not', async () => {
    const threadId = await open({ level: 'confidential', participantIds: [as('mamadou').personId, as('koffi').personId] })
    await db.prisma.person.updateMany({ where: { id: { in: [as('awa').personId, as('mamadou').personId] } }, data: { name: 'Amina Sow' } })

    const found = await offered('essi', threadId, 'amina')

    expect(found.map(({ id, reads }) => [id, reads])).toEqual([
      [as('mamadou').personId, true],
      [as('awa').personId, false],
    ])
    expect(await offered('essi', threadId, 'fsmd')).toMatchObject([{ name: 'FSMD', reads: true }])
    expect(await offered('essi', threadId, 'sama')).toMatchObject([{ name: 'SAMA', reads: false }])
    expect(await offered('essi', threadId, 'coord')).toMatchObject([{ name: 'coordination', reads: true }])
    accepted(await execute('threads.remove-person', as('essi'), { threadId, personId: as('koffi').personId }))
    expect(await offered('essi', threadId, 'coord')).toMatchObject([{ name: 'coordination', reads: false }])
  })

  it('is those who take part before a letter stands, the writer aside, and eight at most', async () => {
    const threadId = await open({ level: 'alliance', participantIds: [as('ingrid').personId] })
    await say('lerato', threadId)

    expect(await names('essi', threadId, '')).toEqual(['Ingrid', 'Lerato', 'coordination'])
    await db.prisma.person.updateMany({ data: { name: 'Zoé' } })
    expect(await offered('essi', threadId, 'z')).toHaveLength(8)
  })

  it('names to a guest those who take part, and no other', async () => {
    const threadId = await open({ level: 'alliance', participantIds: [as('ingrid').personId] })
    await say('lerato', threadId)

    expect(await names('ingrid', threadId, 'lera')).toEqual(['Lerato'])
    for (const prefix of ['tha', 'apw', 'fsm']) expect(await names('ingrid', threadId, prefix)).toEqual([])
  })

  it('is nobody who has no part in discussions, and nothing to whoever does not read the thread', async () => {
    const threadId = await open({ level: 'confidential', participantIds: [as('mamadou').personId] })
    await db.prisma.forum.update({ where: { id: bodies.SAMA ?? '' }, data: { status: 'suspended' } })
    await db.prisma.person.update({ where: { id: as('kodjo').personId }, data: { status: 'suspended' } })
    await db.prisma.mandate.update({ where: { id: as('awa').mandateId }, data: { endsAt: new Date(Date.now() - 1000) } })

    for (const prefix of ['afi', 'plat', 'thabo', 'sama', 'kodjo', 'awa', 'ingrid', 'dpf']) expect(await names('essi', threadId, prefix)).toEqual([])
    for (const name of ['lerato', 'koffi', 'afi', 'chiara']) {
      expect(refused(await ask('threads.mention-choices', as(name), { threadId, prefix: 'm' }))).toEqual({ code: 'not_found' })
    }
    expect(refused(await ask('threads.mention-choices', as('essi'), { threadId: newId(), prefix: 'm' }))).toEqual({ code: 'not_found' })
  })
})
