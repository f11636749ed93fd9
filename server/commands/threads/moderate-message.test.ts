import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { noticeCallsFor } from '#app/domain/notices/notice-calls.ts'
import { recipientsOf } from '#server/jobs/recipients.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('moderating what was said', async () => {
  const { db, execute, ask, published, claimsHold } = await openHarness()
  let as: (name: string) => Actor
  let threadId: string
  let messageId: string

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    ;({ threadId, messageId } = await said('essi', { level: 'alliance' }))
  })

  async function said(name: string, more: object) {
    const thread = accepted(await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', ...more }))
    const { id } = accepted(await execute('threads.post', as(name), { threadId: thread.threadId, text: 'Propos vif', lang: 'fr' }, { commandId: newId() }))
    return { threadId: thread.threadId, messageId: id }
  }
  const report = (name: string, reason = 'Insulte.') => execute('threads.report-message', as(name), { messageId, reason })
  const queue = async (name: string) => accepted(await ask('threads.reports', as(name)))
  const shown = async (name: string) => accepted(await ask('threads.message', as(name), { threadId, seq: 1 }))

  it('tells the coordinators who read the thread, and says who reported to them alone', async () => {
    const { reportId } = accepted(await report('thabo'))

    const event = published.at(-1)
    expect(event).toMatchObject({ type: 'message.reported', personId: null, bodyId: null })
    expect(JSON.stringify(event)).not.toContain(as('thabo').personId)
    const [call] = noticeCallsFor(event as never)
    const told = call ? await recipientsOf(db, call.audience) : []
    expect(told).toContain(as('koffi').personId)
    expect(told).not.toContain(as('essi').personId)
    expect((await queue('koffi')).open).toMatchObject([{ id: reportId, reporterName: 'Thabo', reason: 'Insulte.' }])
    expect(accepted(await ask('notices.waiting', as('koffi'))).items).toMatchObject([{ kind: 'message_report', id: reportId, facts: { person: null } }])
    expect(refused(await report('thabo')).code).toBe('report_open')
    expect(JSON.stringify(await shown('essi'))).not.toContain(as('thabo').personId)
  })

  it('never lets its author see or answer a report, a coordinator neither', async () => {
    ;({ threadId, messageId } = await said('koffi', { level: 'alliance' }))
    const { reportId } = accepted(await report('thabo'))

    expect((await queue('koffi')).open).toEqual([])
    expect(refused(await execute('threads.answer-report', as('koffi'), { reportId, answer: 'kept' }))).toEqual({ code: 'not_found' })
    expect(accepted(await ask('notices.waiting', as('koffi'))).items).toEqual([])
    expect((await queue('helen')).open).toHaveLength(1)
  })

  it('refuses a report that would reach nobody', async () => {
    ;({ threadId, messageId } = await said('essi', { level: 'confidential', participantIds: [as('thabo').personId] }))

    expect(refused(await report('thabo')).code).toBe('report_reaches_nobody')
    expect(await db.prisma.messageReport.count()).toBe(0)
  })

  it('hides for a reason that readers see, keeps the text for its author and moderators, and shows it again', async () => {
    const { reportId } = accepted(await report('thabo'))
    expect(refused(await execute('threads.answer-report', as('koffi'), { reportId, answer: 'hidden' })).code).toBe('invalid_input')

    accepted(await execute('threads.answer-report', as('koffi'), { reportId, answer: 'hidden', reason: 'Ton blessant.' }))

    expect(await shown('lerato')).toMatchObject({ text: '', message: { gone: 'hidden', reason: 'Ton blessant.', html: '' } })
    expect((await shown('essi')).text).toBe('Propos vif')
    expect((await shown('koffi')).text).toBe('Propos vif')
    expect(refused(await execute('threads.edit-message', as('essi'), { messageId, version: 1, text: 'Autre', lang: 'fr' })).code).toBe('message_gone')
    expect(refused(await execute('threads.answer-report', as('helen'), { reportId, answer: 'kept' })).code).toBe('report_answered')
    expect(refused(await report('lerato')).code).toBe('message_gone')

    accepted(await execute('threads.show-message', as('koffi'), { messageId }))
    expect((await shown('lerato')).message.gone).toBeNull()
    expect(refused(await execute('threads.show-message', as('koffi'), { messageId })).code).toBe('message_not_hidden')
    expect((await queue('helen')).log.map(({ act }) => act)).toEqual(['shown', 'hidden'])
    await claimsHold()
  })

  it('lets nobody react to, translate or answer what is hidden', async () => {
    accepted(await execute('threads.hide-message', as('koffi'), { messageId, reason: 'Ton blessant.' }))

    expect(refused(await execute('threads.react', as('thabo'), { messageId, kind: 'agree', on: true })).code).toBe('message_gone')
    expect(refused(await execute('threads.translate', as('thabo'), { messageId, lang: 'en', text: 'x', sourceVersion: 1 })).code).toBe('message_gone')
  })

  it('keeps the log as it was written', async () => {
    accepted(await execute('threads.hide-message', as('koffi'), { messageId, reason: 'Ton blessant.' }))

    await expect(db.prisma.messageModeration.updateMany({ data: { reason: 'Autre' } })).rejects.toThrow()
    await expect(db.prisma.messageModeration.deleteMany()).rejects.toThrow()
  })

  it('counts each reaction of a person once, and tells nothing twice', async () => {
    const react = (name: string, on: boolean) => execute('threads.react', as(name), { messageId, kind: 'thanks', on })
    accepted(await react('thabo', true))
    const before = published.length
    accepted(await react('thabo', true))

    expect(published).toHaveLength(before)
    expect((await shown('essi')).message.reactions).toMatchObject([{ kind: 'thanks', people: [{ name: 'Thabo', code: 'SAMA' }] }])
    accepted(await react('thabo', false))
    expect((await shown('essi')).message).toMatchObject({ reactions: [], change: 2 })
  })

  it.each(['\u0007', 'x'.repeat(1001), '  '])('refuses the reason %.6j', async (reason) => {
    expect(refused(await report('thabo', reason)).code).toBe('invalid_input')
    expect(refused(await execute('threads.hide-message', as('koffi'), { messageId, reason })).code).toBe('invalid_input')
  })

  it('refuses half a surrogate pair in a reason', async () => expect(refused(await report('thabo', 'a\ud800')).code).toBe('malformed_body'))
})
