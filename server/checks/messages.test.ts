import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import type { CommandName } from '#server/commands/registry.ts'
import { createMessageMarks } from '#server/state/message-marks.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { messagesChecks } from './messages.ts'
import { runChecks } from './run-checks.ts'
import { threadsChecks } from './threads.ts'

/** Each claim about threads, broken on purpose behind the guards of the database, and named by the check of the data. */
describe('the claims about threads', async () => {
  const { db, execute, setClock } = await openHarness()
  let as: (name: string) => Actor

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    setClock('2026-06-01T12:00:00Z')
    await aTalk()
    await closedRooms()
    await aSplit()
    await aMeeting()
  })

  const run = async (name: CommandName, who: string, input: object) => accepted(await execute(name, as(who), input, { commandId: newId() })) as unknown as Ids
  const open = (who: string, more: object) => run('threads.create', who, { title: 'Octobre', lang: 'fr', level: 'alliance', ...more })
  const say = (who: string, threadId: string, text: string, more: object = {}) => run('threads.post', who, { threadId, text, lang: 'fr', ...more })
  const behindTheGuards = (sql: string) => db.script(`SET session_replication_role = replica; ${sql}; SET session_replication_role = DEFAULT`)
  const broken = async () => (await runChecks(db)).map(({ claim }) => claim)

  /** An open thread in which everything happened that can happen to a message. */
  async function aTalk(): Promise<void> {
    const { threadId } = await open('essi', {})
    const first = await say('essi', threadId, 'Bonjour @Thabo')
    await say('thabo', threadId, 'Hello', { replyTo: 1 })
    const gone = await say('thabo', threadId, 'Insulte')
    const hidden = await say('mamadou', threadId, 'À revoir')
    await run('threads.translate', 'koffi', { messageId: first.id, lang: 'en', text: 'Good morning @Thabo', sourceVersion: 1 })
    await run('threads.delete-message', 'koffi', { messageId: gone.id, reason: 'Insulte.' })
    const { reportId } = await run('threads.report-message', 'essi', { messageId: hidden.id, reason: 'Insulte.' })
    await run('threads.answer-report', 'koffi', { reportId, answer: 'hidden', reason: 'Insulte.' })
    setClock('2026-06-01T13:00:00Z')
    await run('threads.edit-message', 'essi', { messageId: first.id, version: 1, text: 'Bonsoir @Thabo', lang: 'fr' })
    await run('threads.remove-person', 'koffi', { threadId, personId: as('lerato').personId })
    await run('threads.resolve', 'koffi', { threadId, text: 'Entendu', lang: 'fr' })
    accepted(await createMessageMarks(db).remind(as('thabo'), { threadId, seq: 1 }, new Date('2026-06-03T12:00:00Z'), new Date('2026-06-01T13:00:00Z')))
  }

  /** An answered clarification, a caucus whose glass is open, and a confidential thread under the Chatham House Rule. */
  async function closedRooms(): Promise<void> {
    const asked = await open('koffi', { kind: 'clarification' })
    await say('koffi', asked.threadId, 'Réponse', { official: true })
    const caucus = await open('essi', { level: 'caucus' })
    const { glassId } = await run('threads.ask-glass', 'koffi', { threadId: caucus.threadId, reason: 'Une menace.', hours: 2 })
    await run('threads.open-glass', 'helen', { glassId })
    const round = await open('essi', { level: 'confidential', rule: 'chatham_house', participantIds: [as('thabo').personId] })
    await say('thabo', round.threadId, 'Entre nous')
  }

  /** A thread whose second message went into one of its own. */
  async function aSplit(): Promise<void> {
    const { threadId } = await open('essi', { title: 'Novembre' })
    for (const text of ['Un', 'Deux', 'Trois']) await say('essi', threadId, text)
    await run('threads.split', 'koffi', { threadId, title: 'Deux', lang: 'fr', seqs: [2] })
  }

  async function aMeeting(): Promise<void> {
    const sheet = { nameFr: 'Rencontres', nameEn: 'Meetings', venue: 'Lomé', startsOn: '2026-10-01', endsOn: '2026-10-02' }
    const { editionId } = await run('members.add-edition', 'essi', { forumId: as('essi').body.id, ...sheet })
    await open('essi', { subject: 'edition', subjectId: editionId })
  }

  const message = (text: string) => `(SELECT id FROM "Message" WHERE text = '${text}')`
  const breaks: readonly (readonly [claim: string, sql: () => string])[] = [
    [
      'the messages of a thread are numbered from 1 to its last without a gap',
      () => `UPDATE "Thread" SET "lastSeq" = "lastSeq" + 1 WHERE kind = 'clarification'`,
    ],
    ['the messages of a thread are in the order of their time', () => `UPDATE "Message" SET "createdAt" = "createdAt" + interval '1 day' WHERE text = 'Hello'`],
    [
      'nobody has read further than the last message',
      () =>
        `INSERT INTO "ReadPosition" ("personId", "threadId", "readSeq") SELECT '${as('thabo').personId}', id, 99 FROM "Thread" WHERE kind = 'clarification'`,
    ],
    ['a thread about an edition is about one that exists', () => `UPDATE "Thread" SET "subjectId" = gen_random_uuid() WHERE "subjectKind" = 'edition'`],
    ['a confidential thread names its people', () => `DELETE FROM "ThreadParticipant" WHERE "removedAt" IS NULL`],
    ['the answer to a clarification is its last official message that can be read', () => `UPDATE "Message" SET official = false WHERE text = 'Réponse'`],
    [
      'nobody breaks the glass alone, of an open discussion, or for longer than was asked',
      () => `UPDATE "Thread" SET level = 'restricted' WHERE level = 'caucus'`,
    ],
    ['what was done to a thread stands in its trail', () => `DELETE FROM "ThreadAct" WHERE kind = 'resolved'`],
    ['a split is done, and the trails of both threads tell of it', () => `DELETE FROM "ThreadAct" WHERE kind = 'split_off'`],
    [
      'events of a thread under the Chatham House Rule name no actor',
      () => `UPDATE "Event" SET "personId" = '${as('thabo').personId}' WHERE "subjectId" = (SELECT id FROM "Thread" WHERE rule = 'chatham_house')`,
    ],
    ['no mark speaks for a body under the Chatham House Rule', () => `UPDATE "Message" SET "onBehalf" = true WHERE text = 'Entre nous'`],
    ['the last change of a thread is that of one of its messages', () => `UPDATE "Thread" SET "changeSeq" = "changeSeq" + 1 WHERE kind = 'clarification'`],
    [
      'an answer is to a message that has, or had before a split, an earlier place in one thread with it',
      () => `UPDATE "MessageReply" SET "parentId" = ${message('Réponse')}`,
    ],
    [
      'a marker stands in the place of a message that is in another thread now',
      () => `UPDATE "Message" SET "movedId" = ${message('Un')} WHERE "movedId" IS NOT NULL`,
    ],
    ['a mention reaches a person or a body that exists', () => `UPDATE "Mention" SET "personId" = gen_random_uuid()`],
    [
      'nothing is left of what a deleted message said',
      () => `UPDATE "MessageTranslation" SET "messageId" = (SELECT id FROM "Message" WHERE "deletedAt" IS NOT NULL)`,
    ],
    ['a corrected message keeps what stood there before, and nothing later than itself', () => `DELETE FROM "MessageVersion"`],
    ['a translation is of a text that its message has or had, into another language', () => `UPDATE "MessageTranslation" SET "sourceVersion" = 3`],
    ['what is hidden, shown again or deleted by a moderator stands so in the log of moderation', () => `DELETE FROM "MessageModeration" WHERE act = 'deleted'`],
    ['a report that was answered by hiding is of a message that was hidden', () => `UPDATE "MessageReport" SET "messageId" = ${message('Hello')}`],
    ['whoever was last removed from a thread is no participant of it', () => `UPDATE "ThreadParticipant" SET "removedAt" = NULL`],
    ['a reminder is for whoever has the mandate under which it was asked for', () => `UPDATE "Reminder" SET "personId" = '${as('essi').personId}'`],
  ]

  it('hold after everything that can be done to a thread', async () => {
    expect(await broken()).toEqual([])
  })

  it('are each broken by one of these tests', () => {
    expect(breaks.map(([claim]) => claim)).toEqual([...threadsChecks, ...messagesChecks].map(({ claim }) => claim))
  })

  it.each(breaks)('tell when it no longer holds that %s', async (claim, sql) => {
    await behindTheGuards(sql())

    expect(await broken()).toEqual([claim])
  })

  it('tell of a hidden message that the log does not know', async () => {
    await behindTheGuards(`UPDATE "Message" SET "hiddenAt" = now(), "hiddenReason" = 'x' WHERE text = 'Hello'`)

    expect(await broken()).toEqual(['what is hidden, shown again or deleted by a moderator stands so in the log of moderation'])
  })
})

type Ids = { readonly [kind in 'id' | 'threadId' | 'reportId' | 'glassId' | 'editionId']: string }
