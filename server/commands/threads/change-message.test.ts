import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('changing what was said', async () => {
  const { db, execute, ask, published, setClock, claimsHold } = await openHarness()
  let as: (name: string) => Actor
  let threadId: string

  beforeEach(async () => {
    setClock('2026-06-01T10:00:00Z')
    ;({ as } = await castMembers(db))
    threadId = accepted(await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance' })).threadId
  })

  const post = async (name: string, text: string, more: object = {}) =>
    accepted(await execute('threads.post', as(name), { threadId, text, lang: 'fr', ...more }, { commandId: newId() }))
  const edit = (name: string, messageId: string, version: number, text: string) =>
    execute('threads.edit-message', as(name), { messageId, version, text, lang: 'fr' })
  const shown = async (seq = 1, name = 'thabo') => accepted(await ask('threads.message', as(name), { threadId, seq }))

  it('marks it as edited within a quarter of an hour, and keeps nothing of the slip', async () => {
    const { id } = await post('essi', 'Bonjuor')
    setClock('2026-06-01T10:14:00Z')

    accepted(await edit('essi', id, 1, 'Bonjour'))

    expect((await shown()).message).toMatchObject({ html: '<p dir="auto">Bonjour</p>', edited: 'edited', change: 1 })
    expect((await shown()).former).toEqual([])
    expect(published.at(-1)).toMatchObject({ type: 'message.edited', payload: { seq: 1, change: 1, corrected: false }, audience: [`thread:${threadId}`] })
    await claimsHold()
  })

  it('marks it as corrected afterwards, and lets every reader see what stood there', async () => {
    const { id } = await post('essi', 'Le 3 mai')
    setClock('2026-06-01T10:15:01Z')
    accepted(await edit('essi', id, 1, 'Le 4 mai'))
    accepted(await edit('essi', id, 2, 'Le 5 mai'))

    const { message, former, version } = await shown()
    expect(message).toMatchObject({ edited: 'corrected', change: 2 })
    expect(former.map(({ text }) => text)).toEqual(['Le 3 mai', 'Le 4 mai'])
    expect(version).toBe(3)
  })

  it('refuses what was written against another text, and says which one stands there', async () => {
    const { id } = await post('essi', 'un')
    accepted(await edit('essi', id, 1, 'deux'))

    expect(refused(await edit('essi', id, 1, 'trois'))).toEqual({ code: 'stale', params: { version: 2, saved: 'deux', savedLang: 'fr' } })
    expect(refused(await edit('essi', id, 2, 'deux')).code).toBe('message_unchanged')
  })

  it('lets nobody else, and the author for no other body', async () => {
    const { id } = await post('essi', 'un')

    for (const name of ['kodjo', 'thabo', 'koffi']) expect(refused(await edit(name, id, 1, 'deux')).code).toBe('message_of_another')
    const elsewhere: Actor = { ...as('essi'), body: as('thabo').body }
    expect(refused(await execute('threads.edit-message', elsewhere, { messageId: id, version: 1, text: 'deux', lang: 'fr' })).code).toBe('message_of_another')
    expect(refused(await execute('threads.delete-message', as('thabo'), { messageId: id })).code).toBe('message_of_another')
    expect(refused(await edit('afi', id, 1, 'deux'))).toEqual(refused(await edit('afi', newId(), 1, 'deux')))
  })

  it('leaves the marks of a message as they are, and asks for the right to them again', async () => {
    const { id } = await post('essi', 'Pour GGPS', { onBehalf: true })

    accepted(await edit('essi', id, 1, 'Pour GGPS, donc'))
    expect((await shown()).message.onBehalf).toBe(true)

    const staffNow: Actor = { ...as('essi'), role: 'forum_staff' }
    expect(refused(await execute('threads.edit-message', staffNow, { messageId: id, version: 2, text: 'Encore', lang: 'fr' })).code).toBe('mark_not_permitted')
  })

  it('leaves a locked thread as it stands', async () => {
    const { id } = await post('essi', 'un')
    await db.prisma.thread.update({ where: { id: threadId }, data: { state: 'locked' } })

    expect(refused(await edit('essi', id, 1, 'deux')).code).toBe('thread_locked')
    expect(refused(await execute('threads.delete-message', as('essi'), { messageId: id })).code).toBe('thread_locked')
  })

  it('keeps the number of a deleted message and nothing of its text', async () => {
    const { id } = await post('essi', 'Secret @Thabo', { onBehalf: true })
    setClock('2026-06-01T11:00:00Z')
    accepted(await edit('essi', id, 1, 'Autre secret @Thabo'))
    await post('thabo', 'Reçu')

    accepted(await execute('threads.delete-message', as('essi'), { messageId: id }))

    const { messages } = accepted(await ask('threads.page', as('thabo'), { threadId }))
    expect(messages.map(({ seq, gone, html, edited }) => [seq, gone, html, edited])).toEqual([
      [1, 'author', '', null],
      [2, null, '<p dir="auto">Reçu</p>', null],
    ])
    expect(await shown()).toMatchObject({ text: '', former: [] })
    expect(await db.prisma.messageVersion.count()).toBe(0)
    expect(await db.prisma.mention.count()).toBe(0)
    expect(JSON.stringify(await db.prisma.message.findMany())).not.toContain('ecret')
    expect(refused(await edit('essi', id, 2, 'De retour')).code).toBe('message_gone')
    expect(refused(await execute('threads.delete-message', as('essi'), { messageId: id })).code).toBe('message_gone')
    await claimsHold()
  })

  it('lets a coordinator delete it for a reason, which the log keeps', async () => {
    const { id } = await post('essi', 'Hors sujet')

    expect(refused(await execute('threads.delete-message', as('koffi'), { messageId: id })).code).toBe('invalid_input')
    accepted(await execute('threads.delete-message', as('koffi'), { messageId: id, reason: 'Insulte.' }))

    expect((await shown()).message.gone).toBe('moderator')
    expect(await db.prisma.messageModeration.findMany()).toMatchObject([{ act: 'deleted', reason: 'Insulte.', byId: as('koffi').personId }])
  })

  it('says nothing of who acted under the Chatham House Rule', async () => {
    const open = { title: 'Leçons', lang: 'fr', level: 'confidential', rule: 'chatham_house', participantIds: [as('thabo').personId] }
    threadId = accepted(await execute('threads.create', as('essi'), open)).threadId
    const { id } = await post('essi', 'Entre nous')

    accepted(await edit('essi', id, 1, 'Entre nous deux'))

    expect(published.at(-1)).toMatchObject({ type: 'message.edited', personId: null, bodyId: null })
    expect(await db.prisma.event.findMany({ where: { type: 'message.edited' } })).toMatchObject([{ personId: null, bodyId: null }])
  })

  it('is refused by the database where the former text is not kept, and where author or place would change', async () => {
    const { id } = await post('essi', 'un')
    const set = (data: object) => db.prisma.message.update({ where: { id }, data })

    await expect(set({ text: 'deux' })).rejects.toThrow()
    await expect(set({ text: 'deux', version: 2, corrected: true, editedAt: new Date() })).rejects.toThrow()
    await expect(set({ text: 'deux', version: 2, editedAt: new Date('2026-06-01T10:16:00Z') })).rejects.toThrow()
    await expect(set({ authorId: as('thabo').personId })).rejects.toThrow()
    await expect(set({ seq: 7 })).rejects.toThrow()
    await expect(set({ text: '' })).rejects.toThrow()
  })

  it.each(['', 'a\u0007b', 'x'.repeat(20_001)])('refuses the text %.10j', async (text) => {
    const { id } = await post('essi', 'un')

    expect(refused(await edit('essi', id, 1, text)).code).toBe('invalid_input')
  })
})
