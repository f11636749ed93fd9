import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { createMessageMarks } from '#server/state/message-marks.ts'
import { createReadPositions } from '#server/state/read-positions.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { saidWithFile } from '#server/test/message-files.ts'

describe('splitting a thread', async () => {
  const harness = await openHarness()
  const { db, execute, ask, published, claimsHold } = harness
  let as: (name: string) => Actor
  let threadId: string

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    threadId = await open({})
    for (const [n, who] of ['essi', 'thabo', 'kodjo', 'thabo', 'essi', 'mamadou'].entries()) await say(who, `Message ${n + 1}`)
    published.length = 0
  })

  const open = async (more: object, by = 'essi') =>
    accepted(await execute('threads.create', as(by), { title: 'Octobre', lang: 'fr', level: 'alliance', ...more })).threadId
  const say = async (who: string, text: string, more: object = {}) =>
    accepted(await execute('threads.post', as(who), { threadId, text, lang: 'fr', ...more }, { commandId: newId() }))
  const split = (seqs: unknown, by = 'koffi') => execute('threads.split', as(by), { threadId, title: 'Le budget', lang: 'fr', seqs })
  const page = async (who: string, id = threadId) => accepted(await ask('threads.page', as(who), { threadId: id, from: 1 }))
  const unread = async (who: string) => {
    const { threads } = accepted(await ask('threads.list', as(who)))
    return Object.fromEntries(threads.map(({ id, title, unread }) => [title, { id, unread }]))
  }

  it('moves messages in their order and leaves a marker at each of their places', async () => {
    const before = await page('thabo')

    const { threadId: into, count } = accepted(await split(['2', 4, '5-6']))

    expect(count).toBe(4)
    const [old, fresh] = [await page('thabo'), await page('thabo', into)]
    expect(fresh.messages.map(({ id }) => id)).toEqual([1, 3, 4, 5].map((at) => before.messages[at]?.id))
    expect(fresh.messages.map(({ seq, html, gone }) => [seq, html, gone])).toEqual(
      [2, 4, 5, 6].map((n, at) => [at + 1, `<p dir="auto">Message ${n}</p>`, null]),
    )
    expect(old.messages.map(({ seq, gone }) => [seq, gone])).toEqual([1, 2, 3, 4, 5, 6].map((seq) => [seq, [1, 3].includes(seq) ? null : 'moved']))
    expect(old.messages[3]).toMatchObject({ html: '', author: { id: '', name: '' }, moved: { threadId: into, seq: 2, title: 'Le budget', lang: 'fr' } })
    expect(fresh).toMatchObject({ title: 'Le budget', level: 'alliance', rule: 'attributed', kind: 'discussion', state: 'open', lastSeq: 4 })
    await claimsHold()
  })

  it('tells both threads, whose trails say so', async () => {
    const { threadId: into } = accepted(await split('2-3'))

    expect(published).toMatchObject([
      { type: 'thread.opened', subject: { id: into } },
      { type: 'thread.split', subject: { id: threadId }, payload: { count: 2, intoId: into, change: 1 }, audience: [`thread:${threadId}`] },
      { type: 'thread.tended', subject: { id: threadId }, payload: { act: 'split' } },
      { type: 'thread.tended', subject: { id: into }, payload: { act: 'split_off' } },
    ])
    const trail = async (id: string) => accepted(await ask('threads.about', as('thabo'), { threadId: id })).trail
    expect(await trail(threadId)).toMatchObject([{ kind: 'split', name: 'Koffi', facts: { count: 2, toId: into } }])
    expect(await trail(into)).toMatchObject([{ kind: 'split_off', facts: { count: 2, fromId: threadId } }])
  })

  it('is refused without a message, with all of them, with too many, and to whoever does not direct it', async () => {
    expect(refused(await split([])).code).toBe('split_nothing')
    expect(refused(await split('7-90')).code).toBe('split_nothing')
    expect(refused(await split('1-6')).code).toBe('split_all')
    expect(refused(await split('6-1')).code).toBe('invalid_input')
    expect(refused(await split('1', 'essi')).code).toBe('not_permitted')
    expect(refused(await split('1', 'ingrid')).code).toBe('not_found')
    accepted(await split('1-5'))
    expect(refused(await split('1-6')).code).toBe('split_all')
    await db.script(`INSERT INTO "Message" (id, "threadId", seq, "clientId", "authorId", "bodyId", lang, text, html, "renderVersion")
      SELECT gen_random_uuid(), m."threadId", 6 + n, gen_random_uuid(), m."authorId", m."bodyId", 'fr', 'x', '<p>x</p>', 1
        FROM "Message" m, generate_series(1, 501) n WHERE m.text = 'Message 6';
      UPDATE "Thread" SET "lastSeq" = 507 WHERE id = '${threadId}'`)
    expect(refused(await split('7-507'))).toMatchObject({ code: 'split_too_many', params: { most: 500 } })
    accepted(await split('7-506'))
    await claimsHold()
  })

  it('takes along what belongs to a message, and old addresses lead on', async () => {
    const files = await saidWithFile(harness, as('essi'), threadId)
    const said = (await page('essi')).messages[1]
    const marks = createMessageMarks(db)
    accepted(await execute('threads.react', as('kodjo'), { messageId: said?.id, kind: 'agree', on: true }))
    accepted(await execute('threads.translate', as('essi'), { messageId: said?.id, lang: 'en', text: 'Message two', sourceVersion: 1 }))
    accepted(await execute('threads.set-task', as('koffi'), { messageId: said?.id, text: 'Écrire', lang: 'fr', ownerId: as('thabo').personId }))
    accepted(await execute('threads.write-minute', as('essi'), { threadId, messageId: said?.id, textFr: 'Convenu', textEn: '' }))
    accepted(await marks.bookmark(as('mamadou'), { threadId, seq: 2 }))

    const { threadId: into } = accepted(await split(['2', '7']))

    expect((await page('thabo', into)).messages).toMatchObject([
      { id: said?.id, reactions: [{ kind: 'agree' }], translations: [{ lang: 'en' }] },
      { id: files.messageId, files: [{ id: files.fileId, name: 'Budget.pdf' }] },
    ])
    const led = accepted(await ask('threads.message', as('thabo'), { threadId, seq: 2 }))
    expect(led).toMatchObject({ thread: { id: into }, message: { id: said?.id, seq: 1 } })
    expect(accepted(await ask('threads.became', as('thabo'), { threadId, seq: 2 }))).toMatchObject({
      tasks: [{ text: 'Écrire' }],
      minutes: [{ threadId, number: 1 }],
    })
    expect(accepted(await ask('threads.minutes', as('thabo'), { threadId })).minutes).toMatchObject([{ source: { threadId: into, seq: 1 } }])
    expect(accepted(await ask('threads.bookmarks', as('mamadou'))).messages).toMatchObject([{ threadId: into, seq: 1 }])
    accepted(await marks.unbookmark(as('mamadou'), { threadId, seq: 2 }))
    expect(accepted(await ask('threads.bookmarks', as('mamadou'))).messages).toEqual([])
    for (const id of [threadId, into]) expect(accepted(await ask('threads.file', as('thabo'), { threadId: id, fileId: files.fileId })).seq).toBe(2)
    await claimsHold()
  })

  it('keeps an answer with what it answers on the other side of the cut, as far as the same people read both', async () => {
    const answer = await say('thabo', 'Oui', { replyTo: 2 })
    await say('essi', 'Non', { replyTo: 1 })

    const { threadId: into } = accepted(await split(['2', '8']))

    const parentIn = async (id: string, seq: number) => (await page('thabo', id)).messages.find((message) => message.seq === seq)?.replyTo
    expect(await parentIn(threadId, answer.seq)).toMatchObject({ threadId: into, seq: 1, name: 'Thabo', excerpt: 'Message 2' })
    expect(await parentIn(into, 2)).toMatchObject({ threadId, seq: 1, name: 'Essi', excerpt: 'Message 1' })
    const late = await say('kodjo', 'Moi aussi', { replyTo: 2 })
    expect(late.replyTo).toMatchObject({ threadId: into, seq: 1 })
    await claimsHold()

    const { change } = await page('thabo')
    accepted(await execute('threads.remove-person', as('koffi'), { threadId: into, personId: as('lerato').personId }))
    expect(await parentIn(threadId, answer.seq)).toMatchObject({ threadId: into, name: '', code: '', excerpt: '' })
    expect((await page('thabo')).messages[1]?.moved).toMatchObject({ title: '' })
    expect((await page('thabo')).change).toBeGreaterThan(change)
    await claimsHold()
  })

  it('counts for nobody as unread what they had read, and for nobody as read what they had not', async () => {
    const read = createReadPositions(db)
    await read.mark(as('thabo'), threadId, 4)
    await read.mark(as('kodjo'), threadId, 6)
    const before = Object.fromEntries(await Promise.all(['thabo', 'kodjo', 'lerato'].map(async (who) => [who, (await unread(who)).Octobre?.unread])))

    accepted(await split(['2', '4', '6']))

    const counted = async (who: string) => Object.entries(await unread(who)).map(([title, { unread: count }]) => [title, count])
    expect(before).toEqual({ thabo: 2, kodjo: 0, lerato: 6 })
    expect(Object.fromEntries(await counted('thabo'))).toEqual({ Octobre: 1, 'Le budget': 1 })
    expect(Object.fromEntries(await counted('kodjo'))).toEqual({ Octobre: 0, 'Le budget': 0 })
    expect(Object.fromEntries(await counted('lerato'))).toEqual({ Octobre: 3, 'Le budget': 3 })
    await claimsHold()
  })

  it('carries over whom mails tell of it, and up to where', async () => {
    const follow = { personId: as('thabo').personId, threadId, choice: 'all', mail: 'weekly', mailedSeq: 4 }
    await db.prisma.threadFollow.create({ data: follow })

    const { threadId: into } = accepted(await split(['3', '4', '5']))

    expect(await db.prisma.threadFollow.findMany({ where: { threadId: into } })).toMatchObject([{ ...follow, threadId: into, mailedSeq: 2 }])
  })

  it('leads the notices of what moved to its new place', async () => {
    const said = await say('essi', '@Thabo, un mot')
    const event = await db.prisma.event.findFirstOrThrow({ where: { type: 'message.posted' }, orderBy: { id: 'desc' } })
    const notice = { personId: as('thabo').personId, channel: 'inbox', kind: 'mention', subjectKind: 'thread', subjectId: threadId }
    await db.prisma.notice.create({ data: { id: newId(), eventId: event.id, ...notice, params: { threadId } } })
    await db.prisma.notice.create({ data: { id: newId(), eventId: said.id, ...notice, params: { threadId, seq: said.seq } } })
    await db.prisma.notice.create({ data: { id: newId(), eventId: newId(), ...notice, params: { threadId } } })

    const { threadId: into } = accepted(await split(['4', String(said.seq)]))

    const found = await db.prisma.notice.findMany({ orderBy: { id: 'asc' } })
    expect(found.map(({ subjectId, params }) => [subjectId, params])).toEqual([
      [into, { threadId: into }],
      [into, { threadId: into, seq: 2 }],
      [threadId, { threadId }],
    ])
  })

  it('is read by nobody who could not read the old one, in a thread with names, removals and the Chatham House Rule', async () => {
    threadId = await open({ level: 'restricted', rule: 'chatham_house', participantIds: [as('thabo').personId, as('ingrid').personId] })
    for (const who of ['essi', 'thabo', 'essi']) await say(who, `De ${who}`)
    accepted(await execute('threads.remove-person', as('koffi'), { threadId, personId: as('ingrid').personId }))
    published.length = 0

    const { threadId: into } = accepted(await split('2'))

    const readers = ['essi', 'kodjo', 'thabo', 'lerato', 'ingrid', 'mamadou', 'koffi', 'helen', 'afi']
    const seeing = async (id: string) => Promise.all(readers.map(async (who) => (await ask('threads.page', as(who), { threadId: id })).ok))
    expect(await seeing(into)).toEqual(await seeing(threadId))
    expect(await seeing(into)).toEqual([true, true, true, false, false, false, true, true, false])
    expect(published.every(({ personId, bodyId }) => personId === null && bodyId === null)).toBe(true)
    expect(JSON.stringify((await page('essi')).messages[1])).not.toContain('Thabo')
    await claimsHold()
  })

  it('pins the official answer where it stands', async () => {
    threadId = await open({ kind: 'clarification' }, 'koffi')
    await say('koffi', 'Première', { official: true })
    await say('thabo', 'Merci')
    await say('koffi', 'Seconde', { official: true })

    const { threadId: into } = accepted(await split(['2', '3']))

    expect((await page('thabo')).answer?.html).toContain('Première')
    expect((await page('thabo', into)).answer?.html).toContain('Seconde')
    await claimsHold()
  })

  it('stays locked where it was', async () => {
    accepted(await execute('threads.change-state', as('koffi'), { threadId, state: 'locked' }))

    const { threadId: into } = accepted(await split('2'))

    expect(refused(await execute('threads.post', as('thabo'), { threadId: into, text: 'Encore', lang: 'fr' })).code).toBe('thread_locked')
  })

  it('splits the thread that a dossier has, which stays the first of the dossier', async () => {
    const { projectId } = accepted(await execute('projects.create', as('essi'), { titleFr: 'Dossier', language: 'fr' }))
    await db.prisma.project.update({ where: { id: projectId }, data: { submittedAt: new Date() } })
    threadId = (await db.prisma.thread.findFirstOrThrow({ where: { projectId } })).id
    for (const who of ['essi', 'koffi']) await say(who, 'Bonjour')

    const { threadId: into } = accepted(await split('2'))

    expect(accepted(await ask('threads.of-dossier', as('kodjo'), { projectId })).threads).toMatchObject([
      { id: threadId, title: '' },
      { id: into, title: 'Le budget', level: 'restricted' },
    ])
  })

  it('waits while two coordinators read it through the glass', async () => {
    threadId = await open({ level: 'confidential', participantIds: [as('koffi').personId] })
    for (const who of ['essi', 'koffi']) await say(who, 'Entre nous')
    const { glassId } = accepted(await execute('threads.ask-glass', as('helen'), { threadId, reason: 'Une menace.', hours: 2 }))
    accepted(await execute('threads.open-glass', as('yawa'), { glassId }))

    expect(refused(await split('1')).code).toBe('glass_open')
    expect(refused(await split('1', 'helen')).code).toBe('not_permitted')
  })

  it('moves again what moved once, and every way leads to where it is', async () => {
    const { threadId: second } = accepted(await split('2-4'))
    const first = threadId
    threadId = second
    const { threadId: third } = accepted(await split('2'))

    for (const [id, seq] of [
      [first, 3],
      [second, 2],
      [third, 1],
    ] as const)
      expect(accepted(await ask('threads.message', as('thabo'), { threadId: id, seq })).message).toMatchObject({
        threadId: third,
        seq: 1,
        html: '<p dir="auto">Message 3</p>',
      })
    expect((await page('thabo', first)).messages[2]?.moved).toMatchObject({ threadId: third, seq: 1, title: 'Le budget' })
    await claimsHold()
  })

  it('tells of a change of what is answered from the other thread', async () => {
    await say('thabo', 'Oui', { replyTo: 1 })
    const { id } = (await page('essi')).messages[0] ?? {}
    const { threadId: into } = accepted(await split('7'))
    const { change } = await page('thabo', into)

    accepted(await execute('threads.edit-message', as('essi'), { messageId: id, version: 1, text: 'Autrement', lang: 'fr' }))

    const { changed } = accepted(await ask('threads.after', as('thabo'), { threadId: into, afterSeq: 1, afterChange: change }))
    expect(changed).toMatchObject([{ seq: 1, replyTo: { excerpt: 'Autrement' } }])
    await claimsHold()
  })

  it('answers a resend with the message where it stands by now', async () => {
    const commandId = newId()
    const post = () => execute('threads.post', as('thabo'), { threadId, text: 'Une fois', lang: 'fr' }, { commandId })
    accepted(await post())
    const { threadId: into } = accepted(await split('7'))

    expect(accepted(await post())).toMatchObject({ threadId: into, seq: 1 })
  })

  it('is nothing that anything else can do, by the database’s word', async () => {
    const { threadId: into } = accepted(await split('2'))
    const other = await open({ title: 'Novembre' })
    const refuses = (sql: string) => expect(db.script(sql)).rejects.toThrow()

    await refuses(`UPDATE "Message" SET "threadId" = '${other}', seq = 1 WHERE "threadId" = '${threadId}' AND seq = 1`)
    await refuses(`UPDATE "Message" SET "threadId" = '${into}', seq = 2 WHERE "threadId" = '${threadId}' AND seq = 1`)
    await refuses(`UPDATE "Message" SET seq = 9 WHERE "threadId" = '${threadId}' AND seq = 1`)
    await refuses(`UPDATE "Message" SET "movedId" = NULL, text = 'x' WHERE "threadId" = '${threadId}' AND seq = 2`)
    await refuses(`INSERT INTO "Message" (id, "threadId", seq, "clientId", "authorId", "bodyId", lang, text, html, "renderVersion", "movedId")
      SELECT gen_random_uuid(), '${other}', 1, gen_random_uuid(), "authorId", "bodyId", 'fr', '', '', 1, id FROM "Message" WHERE text = 'Message 1'`)
    await refuses(`UPDATE "ThreadSplit" SET "doneAt" = NULL`)
    await refuses(`DELETE FROM "ThreadSplit"`)
    await refuses(`INSERT INTO "ThreadSplit" ("intoId", "threadId", at) VALUES ('${other}', '${threadId}', now())`)
    const wider = await open({ level: 'restricted', title: 'Décembre' })
    await refuses(`INSERT INTO "ThreadSplit" ("intoId", "threadId", at) VALUES ('${other}', '${wider}', now())`)
    await claimsHold()
  })
})
