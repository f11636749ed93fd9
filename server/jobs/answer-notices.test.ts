import pino from 'pino'
import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { createKeys } from '#server/auth/keys.ts'
import type { CommandName } from '#server/commands/registry.ts'
import { createNoticeChoices } from '#server/state/notice-choices.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { createNoticeReader } from './notice-reader.ts'

describe('what becomes of a message', async () => {
  const { db, ask, execute, published } = await openHarness()
  const choices = createNoticeChoices(db, createKeys('the secret of an installation under test'))
  let as: (name: string) => Actor
  let everybody: readonly Actor[]

  beforeEach(async () => {
    const cast = await castMembers(db)
    as = cast.as
    everybody = Object.values(cast.people)
  })

  const act = async (command: CommandName, name: string, input: object) => void accepted(await execute(command, as(name), input, { commandId: newId() }))
  const open = async (more: object = {}) =>
    accepted(await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance', ...more })).threadId
  const say = async (name: string, threadId: string, text: string, more: object = {}) =>
    accepted(await execute('threads.post', as(name), { threadId, text, lang: 'fr', ...more }, { commandId: newId() }))
  /** Who hears what, since it was asked last. */
  async function told(): Promise<Record<string, readonly string[]>> {
    await createNoticeReader({ db, log: pino({ level: 'silent' }) }).read(published.splice(0))
    const found: Record<string, readonly string[]> = {}
    for (const actor of everybody) {
      const { notices } = accepted(await ask('notices.inbox', actor))
      if (notices.length > 0) found[actor.name] = notices.map(({ kind }) => kind)
    }
    await db.prisma.notice.deleteMany({ where: { channel: 'inbox' } })
    return found
  }

  it('is not told to its author under the Chatham House Rule, where it names their own forum', async () => {
    const threadId = await open({ rule: 'chatham_house' })
    await say('essi', threadId, '@GGPS et @Essi, un mot')

    expect(await told()).toEqual({ Kodjo: ['mention_confidential'] })
  })

  describe('that is answered', () => {
    it('is told to its author, once where they are named too, and not to whoever answers themselves', async () => {
      const threadId = await open()
      await say('thabo', threadId, 'Une question')
      await told()

      await say('essi', threadId, 'Une réponse', { replyTo: 1 })
      expect(await told()).toEqual({ Thabo: ['reply'] })
      await say('essi', threadId, '@Thabo, et ceci', { replyTo: 1 })
      expect(await told()).toEqual({ Thabo: ['mention'] })
      await say('thabo', threadId, 'Je précise', { replyTo: 1 })
      expect(await told()).toEqual({})
    })

    it('says who and where to its author, and neither under the Chatham House Rule', async () => {
      for (const [rule, line] of [
        ['attributed', { kind: 'reply', person: 'Essi', bodyCode: 'GGPS', thing: 'Octobre' }],
        ['chatham_house', { kind: 'reply_confidential', person: null, bodyCode: null, thing: null }],
      ] as const) {
        const threadId = await open({ rule })
        await say('thabo', threadId, 'Une question')
        await say('essi', threadId, 'Une réponse', { replyTo: 1 })
        await say('thabo', threadId, 'Moi encore', { replyTo: 1 })
        await createNoticeReader({ db, log: pino({ level: 'silent' }) }).read(published.splice(0))

        const { notices } = accepted(await ask('notices.inbox', as('thabo')))
        expect(notices.slice(0, 1)).toMatchObject([{ ...line, path: `/threads/${threadId}` }])
        expect(notices).toHaveLength(1)
        await db.prisma.notice.deleteMany()
      }
    })

    it('is told by no mail to whoever chose none for the thread, and not at all to whoever reads it no more', async () => {
      const threadId = await open()
      await say('thabo', threadId, 'Une question')
      await say('awa', threadId, 'Une autre')
      await choices.follow(as('thabo'), threadId, { choice: 'none', mail: null })
      await act('threads.remove-person', 'koffi', { threadId, personId: as('awa').personId })
      await say('essi', threadId, 'Une réponse', { replyTo: 1 })
      await say('essi', threadId, 'Une autre réponse', { replyTo: 2 })

      expect(await told()).toEqual({ Thabo: ['reply'] })
      expect(await db.prisma.notice.count()).toBe(0)
    })
  })

  describe('that is reported', () => {
    const report = async (name: string, messageId: string) =>
      accepted(await execute('threads.report-message', as(name), { messageId, reason: 'Insulte.' })).reportId

    it('is told to everybody who reported it, and to its author once it is hidden', async () => {
      const threadId = await open()
      const { id: messageId } = await say('essi', threadId, 'Propos vif')
      const reportId = await report('thabo', messageId)
      await report('awa', messageId)
      await told()

      await act('threads.answer-report', 'koffi', { reportId, answer: 'hidden', reason: 'Ton blessant.' })

      expect(await told()).toEqual({ Awa: ['report_hidden'], Essi: ['message_hidden'], Thabo: ['report_hidden'] })
    })

    it('is told to whoever reported it, and to nobody else, when it stays', async () => {
      const threadId = await open({ rule: 'chatham_house' })
      const { id: messageId } = await say('essi', threadId, 'Propos vif')
      const reportId = await report('thabo', messageId)
      await told()

      await act('threads.answer-report', 'koffi', { reportId, answer: 'kept' })
      await createNoticeReader({ db, log: pino({ level: 'silent' }) }).read(published.splice(0))

      expect(accepted(await ask('notices.inbox', as('thabo'))).notices).toMatchObject([{ person: null, path: `/threads/${threadId}?at=1#m-1` }])
      expect(await told()).toEqual({ Thabo: ['report_kept'] })
    })

    it('is told anew to whoever reports it after it was shown again, and to nobody of the first time', async () => {
      const threadId = await open()
      const { id: messageId } = await say('essi', threadId, 'Propos vif')
      await report('thabo', messageId)
      await act('threads.hide-message', 'koffi', { messageId, reason: 'Ton blessant.' })
      await act('threads.show-message', 'koffi', { messageId })
      await told()
      await report('awa', messageId)
      await told()

      await act('threads.hide-message', 'helen', { messageId, reason: 'Ton blessant.' })

      expect(await told()).toEqual({ Awa: ['report_hidden'], Essi: ['message_hidden'] })
    })

    it('is not told to a coordinator who hides their own, nor to whoever reads the thread no more', async () => {
      const threadId = await open({ rule: 'chatham_house' })
      const { id: own } = await say('koffi', threadId, 'Une erreur')
      const { id: other } = await say('awa', threadId, 'Propos vif')
      await report('thabo', other)
      await told()
      for (const name of ['awa', 'thabo']) await act('threads.remove-person', 'koffi', { threadId, personId: as(name).personId })

      for (const messageId of [own, other]) await act('threads.hide-message', 'koffi', { messageId, reason: 'Ton blessant.' })

      expect(await told()).toEqual({})
    })
  })
})
