import pino from 'pino'
import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { createNoticeReader } from '#server/jobs/notice-reader.ts'
import { castMembers } from '#server/test/builders.ts'
import { type Actor, accepted, openHarness } from '#server/test/harness.ts'

describe('an event of a thread under the Chatham House Rule', async () => {
  const { db, execute, ask, published } = await openHarness()
  let as: (name: string) => Actor
  let bodies: { readonly [code: string]: string }
  let threadId: string

  beforeEach(async () => {
    ;({ as, bodies } = await castMembers(db))
    const participantIds = [as('thabo').personId, as('koffi').personId]
    const input = { title: 'Octobre', lang: 'fr', level: 'confidential', rule: 'chatham_house', participantIds }
    ;({ threadId } = accepted(await execute('threads.create', as('essi'), input)))
    published.length = 0
  })

  const inbox = async (name: string) => accepted(await ask('notices.inbox', as(name), {})).notices.map(({ kind }) => kind)
  /** As the relay finds them, after the process that wrote them is gone. */
  async function readStored() {
    const rows = await db.prisma.event.findMany({ orderBy: { id: 'asc' } })
    const events = rows.map(({ subjectKind, subjectId, ...event }) => ({ ...event, subject: { kind: subjectKind, id: subjectId } }))
    await createNoticeReader({ db, log: pino({ level: 'silent' }), channels: ['inbox'] }).read(events as never)
    return rows
  }

  it('tells those it concerns at once and keeps neither them nor who acted; their notices find them by its rows', async () => {
    const text = '@Thabo, un mot'
    const { id: messageId } = accepted(await execute('threads.post', as('essi'), { threadId, text, lang: 'fr' }, { commandId: newId() }))
    accepted(await execute('threads.name-person', as('essi'), { threadId, personId: as('mamadou').personId }))
    accepted(await execute('threads.report-message', as('thabo'), { messageId, reason: 'À revoir.' }))

    const told = published.flatMap(({ audience }) => audience)
    expect(told).toEqual(expect.arrayContaining(['thabo', 'mamadou', 'koffi'].map((name) => `user:${as(name).personId}`)))
    const stored = JSON.stringify((await readStored()).map(({ personId, bodyId, payload, audience }) => ({ personId, bodyId, payload, audience })))
    for (const name of ['essi', 'thabo', 'mamadou', 'koffi']) expect(stored).not.toContain(as(name).personId)
    for (const code of ['GGPS', 'SAMA', 'FSMD']) expect(stored).not.toContain(bodies[code])
    expect(await inbox('thabo')).toContain('mention_confidential')
    expect(await inbox('mamadou')).toEqual(['thread_named'])
    expect(await inbox('koffi')).toEqual(['message_report', 'thread_named'])
    expect(await inbox('essi')).toEqual([])
  })
})
