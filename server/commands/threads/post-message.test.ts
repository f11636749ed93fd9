import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('posting a message', async () => {
  const { db, execute, ask, published, claimsHold } = await openHarness()
  let as: (name: string) => Actor
  let bodies: { readonly [code: string]: string }
  let threadId: string

  beforeEach(async () => {
    ;({ as, bodies } = await castMembers(db))
    threadId = accepted(await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance' })).threadId
    published.length = 0
  })

  const post = (name: string, text: string, more: object = {}, commandId: string | null = newId()) =>
    execute('threads.post', as(name), { threadId, text, lang: 'fr', ...more }, { commandId })

  it('stores it under the next number and answers it as every reader sees it', async () => {
    const first = accepted(await post('essi', 'Bonjour **à tous**'))
    const second = accepted(await post('thabo', 'Good morning'))

    expect([first.seq, second.seq]).toEqual([1, 2])
    expect(first).toMatchObject({ html: '<p dir="auto">Bonjour <strong>à tous</strong></p>', author: { name: 'Essi' }, body: { code: 'GGPS' } })
    expect(accepted(await ask('threads.after', as('lerato'), { threadId, afterSeq: 0 })).messages).toEqual([first, second])
    await claimsHold()
  })

  it('answers a resend with the stored message and stores nothing twice', async () => {
    const commandId = newId()
    const first = accepted(await post('essi', 'Une fois', {}, commandId))
    const again = accepted(await post('essi', 'Une fois', {}, commandId))

    expect(again).toEqual(first)
    expect(await db.prisma.message.count()).toBe(1)
    expect(published).toHaveLength(1)
  })

  it('refuses another text under the same command id', async () => {
    const commandId = newId()
    await post('essi', 'Une fois', {}, commandId)

    expect(refused(await post('essi', 'Autre chose', {}, commandId)).code).toBe('command_id_reused')
  })

  it('does not let someone post under the id of another person’s message', async () => {
    const commandId = newId()
    await post('essi', 'Une fois', {}, commandId)

    expect(refused(await post('thabo', 'Une fois', {}, commandId)).code).toBe('command_id_reused')
    expect(accepted(await post('thabo', 'Deux fois')).seq).toBe(2)
  })

  it('tells the thread, and those whom it names', async () => {
    accepted(await post('essi', '@FSMD et @Thabo, votre avis ?'))

    expect(published).toMatchObject([
      {
        type: 'message.posted',
        personId: as('essi').personId,
        payload: { seq: 1, level: 'alliance', mentionedPersonIds: [as('thabo').personId], mentionedBodyIds: [bodies.FSMD] },
        audience: [`thread:${threadId}`, `user:${as('thabo').personId}`, `body:${bodies.FSMD}`],
      },
    ])
    const mentions = await db.prisma.mention.findMany()
    expect(mentions.map(({ personId, bodyId }) => personId ?? bodyId).sort()).toEqual([as('thabo').personId, bodies.FSMD].sort())
  })

  it('names nobody who cannot read the thread', async () => {
    const confidential = accepted(
      await execute('threads.create', as('essi'), { title: 'À deux', lang: 'fr', level: 'confidential', participantIds: [as('mamadou').personId] }),
    )

    const message = accepted(
      await execute('threads.post', as('essi'), { threadId: confidential.threadId, text: '@Mamadou, et @Thabo ?', lang: 'fr' }, { commandId: newId() }),
    )

    expect(message.html).toContain('>@Mamadou</span>, et @Thabo')
  })

  it('keeps the author out of the event under the Chatham House Rule', async () => {
    const quiet = accepted(
      await execute('threads.create', as('essi'), {
        title: 'Leçons',
        lang: 'fr',
        level: 'confidential',
        rule: 'chatham_house',
        participantIds: [as('thabo').personId],
      }),
    )

    accepted(await execute('threads.post', as('essi'), { threadId: quiet.threadId, text: 'Entre nous', lang: 'fr' }, { commandId: newId() }))

    const events = await db.prisma.event.findMany({ where: { subjectId: quiet.threadId } })
    expect(events.map(({ type }) => type).sort()).toEqual(['message.posted', 'thread.opened'])
    expect(events.every(({ personId, bodyId }) => personId === null && bodyId === null)).toBe(true)
    expect(published.at(-1)).toMatchObject({ personId: null, bodyId: null })
  })

  it('does not let someone find a confidential thread who is not named in it, a coordinator neither', async () => {
    const confidential = accepted(
      await execute('threads.create', as('essi'), { title: 'À deux', lang: 'fr', level: 'confidential', participantIds: [as('mamadou').personId] }),
    )
    const write = (name: string) => execute('threads.post', as(name), { threadId: confidential.threadId, text: 'Et moi ?', lang: 'fr' }, { commandId: newId() })

    for (const name of ['kodjo', 'thabo', 'koffi', 'afi', 'ingrid']) expect(refused(await write(name)).code).toBe('not_found')
    expect(accepted(await write('mamadou')).seq).toBe(1)
  })

  it('tells a thread that does not exist like one that is hidden', async () => {
    const unknown = await execute('threads.post', as('essi'), { threadId: newId(), text: 'Allô', lang: 'fr' }, { commandId: newId() })

    expect(refused(unknown)).toEqual({ code: 'not_found' })
  })

  it('refuses a locked thread, and the same id passes once it is open again', async () => {
    const commandId = newId()
    await db.prisma.thread.update({ where: { id: threadId }, data: { state: 'locked' } })
    expect(refused(await post('essi', 'Encore', {}, commandId)).code).toBe('thread_locked')

    await db.prisma.thread.update({ where: { id: threadId }, data: { state: 'open' } })

    expect(accepted(await post('essi', 'Encore', {}, commandId)).seq).toBe(1)
  })

  it('lets the secretariat alone write in an announcement', async () => {
    await db.prisma.thread.update({ where: { id: threadId }, data: { kind: 'announcement' } })

    expect(refused(await post('essi', 'Et nous ?')).code).toBe('thread_read_only')
    expect(accepted(await post('koffi', 'Avis à tous')).seq).toBe(1)
  })

  it('lets an observer read but not write', async () => {
    await db.prisma.forum.update({ where: { id: bodies.NRSF }, data: { class: 'observer' } })
    const youssef: Actor = { ...as('youssef'), body: { ...as('youssef').body, class: 'observer' } }

    expect(refused(await execute('threads.post', youssef, { threadId, text: 'Hello', lang: 'en' })).code).toBe('thread_read_only')
    expect(accepted(await ask('threads.after', youssef, { threadId, afterSeq: 0 })).lastSeq).toBe(0)
  })

  it('lets coordinators speak officially and administrators for their forum, nobody else', async () => {
    expect(refused(await post('essi', 'Noté', { official: true })).code).toBe('mark_not_permitted')
    expect(refused(await post('kodjo', 'Noté', { onBehalf: true })).code).toBe('mark_not_permitted')
    expect(accepted(await post('koffi', 'Noté', { official: true })).official).toBe(true)
    expect(accepted(await post('essi', 'Noté', { onBehalf: 'on' })).onBehalf).toBe(true)
  })

  it('refuses a mandate that has ended since the page was opened', async () => {
    await db.prisma.mandate.update({ where: { id: as('essi').mandateId }, data: { endsAt: new Date('2021-01-01') } })

    expect(refused(await post('essi', 'Trop tard')).code).toBe('mandate_not_live')
  })

  it.each([
    ['', 'required'],
    ['   \n ', 'required'],
    ['x'.repeat(20_001), 'message_too_long'],
    ['a\u0007b', 'text_malformed'],
  ])('refuses the text %.10j as %s', async (text, code) => {
    expect(refused(await post('essi', text))).toMatchObject({ code: 'invalid_input', params: { faults: [{ path: 'text', code }] } })
  })

  it('refuses half a surrogate pair', async () => {
    expect(refused(await post('essi', 'a\ud800b')).code).toBe('malformed_body')
  })

  it('takes a text of every kind of character at full length', async () => {
    const text = '🧵أ'.repeat(6666)

    expect(accepted(await post('essi', text)).html).toContain('🧵أ🧵أ')
  })
})
