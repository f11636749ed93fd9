import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { createPreferences } from '#server/state/preferences.ts'
import { createReadPositions } from '#server/state/read-positions.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('seeing who has read a message', async () => {
  const { db, execute, ask } = await openHarness()
  const positions = createReadPositions(db)
  const preferences = createPreferences(db)
  let as: (name: string) => Actor

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    accepted(await execute('members.choose-seen-by', as('afi'), { levels: ['alliance', 'restricted', 'caucus', 'confidential'] }))
  })

  async function open(more: object = {}): Promise<string> {
    return accepted(await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance', ...more })).threadId
  }
  /** Of Essi, and read by these. */
  async function said(threadId: string, ...readers: readonly string[]): Promise<number> {
    const { seq } = accepted(await execute('threads.post', as('essi'), { threadId, text: 'Bonjour', lang: 'fr' }, { commandId: newId() }))
    for (const name of readers) await positions.mark(as(name), threadId, seq)
    return seq
  }
  const seen = async (name: string, threadId: string, seq = 1) => accepted(await ask('threads.seen-by', as(name), { threadId, seq }))
  const named = (threadId: string) => execute('threads.name-person', as('essi'), { threadId, personId: as('thabo').personId })
  const remove = (threadId: string, name: string) => execute('threads.remove-person', as('essi'), { threadId, personId: as(name).personId })
  const confidential = (...names: readonly string[]) => open({ level: 'confidential', participantIds: ['mamadou', ...names].map((name) => as(name).personId) })

  it('is its author’s: those who have are named with their forum, those who have not are counted', async () => {
    const threadId = await confidential('thabo')
    await said(threadId, 'thabo')

    expect(await seen('essi', threadId)).toEqual({
      state: 'shown',
      readers: [{ id: as('thabo').personId, name: 'Thabo', code: 'SAMA' }],
      read: 1,
      unread: 1,
    })
    await said(threadId, 'thabo', 'mamadou')
    expect(await seen('essi', threadId, 2)).toMatchObject({ readers: [{ name: 'Mamadou' }, { name: 'Thabo' }], read: 2, unread: 0 })
  })

  it('is nobody else’s: readers, outsiders, coordinators and the platform find nothing, as where nothing is', async () => {
    const threadId = await open()
    await said(threadId, 'thabo')

    for (const name of ['thabo', 'kodjo', 'koffi', 'afi', 'ingrid']) {
      const answers = await Promise.all([threadId, newId()].map((id) => ask('threads.seen-by', as(name), { threadId: id, seq: 1 })))
      expect(answers.map((answer) => refused(answer))).toEqual([{ code: 'not_found' }, { code: 'not_found' }])
    }
    expect(await seen('essi', threadId)).toMatchObject({ read: 1 })
  })

  it('is off until the alliance chooses the level, and tells nothing then', async () => {
    accepted(await execute('members.choose-seen-by', as('afi'), { levels: 'confidential' }))
    const [threadId, closed] = [await open(), await confidential('thabo')]
    for (const id of [threadId, closed]) await said(id, 'thabo')

    expect(await seen('essi', threadId)).toEqual({ state: 'off' })
    expect(await seen('essi', closed)).toMatchObject({ state: 'shown', read: 1 })
    expect(accepted(await ask('threads.about', as('thabo'), { threadId })).seenBy).toBe(false)
    expect(accepted(await ask('threads.about', as('thabo'), { threadId: closed })).seenBy).toBe(true)
  })

  it('leaves out whoever keeps their reading to themselves, by name and by number, and shows them nobody’s', async () => {
    const threadId = await confidential('thabo')
    await said(threadId, 'thabo', 'mamadou')

    await preferences.seen(as('thabo').personId, false)

    expect(await seen('essi', threadId)).toMatchObject({ readers: [{ name: 'Mamadou' }], read: 1, unread: 0 })
    accepted(await execute('threads.post', as('thabo'), { threadId, text: 'Bonsoir', lang: 'fr' }, { commandId: newId() }))
    await positions.mark(as('essi'), threadId, 2)
    expect(await seen('thabo', threadId, 2)).toEqual({ state: 'withheld' })
    await preferences.seen(as('thabo').personId, true)
    expect(await seen('thabo', threadId, 2)).toMatchObject({ state: 'shown', readers: [{ name: 'Essi' }] })
  })

  it('names nobody who no longer reads the thread, and tells an author nothing who does not', async () => {
    const threadId = await confidential('lerato')
    await said(threadId, 'lerato', 'mamadou')
    accepted(await execute('threads.post', as('mamadou'), { threadId, text: 'Bonsoir', lang: 'fr' }, { commandId: newId() }))

    accepted(await remove(threadId, 'mamadou'))

    expect(await seen('essi', threadId)).toMatchObject({ readers: [{ name: 'Lerato' }], read: 1, unread: 0 })
    expect(refused(await ask('threads.seen-by', as('mamadou'), { threadId, seq: 2 })).code).toBe('not_found')
    accepted(await execute('members.suspend-person', as('koffi'), { personId: as('lerato').personId, reason: 'Poste volé' }))
    expect(await seen('essi', threadId)).toMatchObject({ readers: [], read: 0, unread: 0 })
  })

  it('names nobody who looks in through a broken glass', async () => {
    const threadId = await confidential('thabo')
    await said(threadId)
    const { glassId } = accepted(await execute('threads.ask-glass', as('koffi'), { threadId, reason: 'Une menace', hours: 2 }))
    accepted(await execute('threads.open-glass', as('helen'), { glassId }))
    await positions.mark(as('koffi'), threadId, 1)

    expect(await db.prisma.readPosition.count({ where: { threadId, personId: as('koffi').personId } })).toBe(1)
    expect(await seen('essi', threadId)).toMatchObject({ readers: [], read: 0, unread: 2 })
  })

  it('is shown inside a thread under the Chatham House Rule as authors are, and nowhere outside', async () => {
    const threadId = await open({ rule: 'chatham_house', level: 'restricted' })
    accepted(await named(threadId))
    await said(threadId, 'thabo')

    expect(await seen('essi', threadId)).toMatchObject({ readers: [{ name: 'Thabo', code: 'SAMA' }] })
    for (const name of ['chiara', 'thabo', 'koffi', 'afi']) expect(refused(await ask('threads.seen-by', as(name), { threadId, seq: 1 })).code).toBe('not_found')
  })

  it('is asked for the body the message was written for, and tells nothing of one that was deleted', async () => {
    const threadId = await open()
    await said(threadId, 'thabo')
    const { body, mandateId } = as('mamadou')

    expect(refused(await ask('threads.seen-by', { ...as('essi'), body, mandateId }, { threadId, seq: 1 })).code).toBe('not_found')
    const { id } = await db.prisma.message.findFirstOrThrow({ where: { threadId } })
    accepted(await execute('threads.delete-message', as('essi'), { messageId: id }))
    expect(await seen('essi', threadId)).toEqual({ state: 'off' })
  })
})
