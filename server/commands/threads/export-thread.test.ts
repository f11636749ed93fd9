import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ExportedMessage } from '#app/domain/threads/exported.ts'
import { exportedRuns } from '#app/http/export/exported-file.ts'
import { threadHtml } from '#app/http/export/thread-html.ts'
import { threadJson } from '#app/http/export/thread-json.ts'
import { threadPdf } from '#app/http/export/thread-pdf.ts'
import { serverT } from '#server/i18n/server-t.ts'
import { castMembers } from '#server/test/builders.ts'
import { type Actor, accepted, openHarness, refused } from '#server/test/harness.ts'
import { saidWithFile } from '#server/test/message-files.ts'

describe('exporting a thread', async () => {
  const { db, execute, ask, clock, claimsHold } = await openHarness()
  let as: (name: string) => Actor

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
  })

  async function open(more: object = {}, by = 'essi') {
    return accepted(await execute('threads.create', as(by), { title: 'Octobre', lang: 'fr', level: 'alliance', ...more })).threadId
  }
  async function say(name: string, threadId: string, text: string, more: object = {}) {
    return accepted(await execute('threads.post', as(name), { threadId, text, lang: 'fr', ...more }, { commandId: newId() }))
  }
  const take = (name: string, threadId: string, format = 'json') => execute('threads.export', as(name), { threadId, format, lang: 'fr' })

  /** The whole file, as the route writes it. */
  async function file(name: string, threadId: string, format: 'html' | 'json' | 'pdf'): Promise<string> {
    const { exportId } = accepted(await take(name, threadId, format))
    const thread = accepted(await ask('threads.export', as(name), { exportId }))
    const context = { ask: (query: 'threads.export-run', input: object) => ask(query, as(name), input) }
    const runs = exportedRuns(context as never, exportId)
    const words = { t: serverT('fr'), locale: 'fr', timeZone: 'Africa/Lome', origin: 'https://kente.test' } as const
    const pieces: Buffer[] = []
    for await (const piece of { html: threadHtml, json: threadJson, pdf: threadPdf }[format]({ thread, runs }, words)) pieces.push(Buffer.from(piece))
    return Buffer.concat(pieces).toString(format === 'pdf' ? 'latin1' : 'utf8')
  }

  it('gives all that was said with names, languages, answers, marks and what was taken back', async () => {
    const threadId = await open()
    const first = await say('thabo', threadId, 'Voici **le plan**')
    accepted(await execute('threads.translate', as('essi'), { messageId: first.id, lang: 'en', text: 'Here is the plan', sourceVersion: 1 }))
    accepted(await execute('threads.react', as('essi'), { messageId: first.id, kind: 'agree', on: true }))
    await say('essi', threadId, 'D’accord', { replyTo: first.seq })
    const gone = await say('thabo', threadId, 'À oublier')
    accepted(await execute('threads.delete-message', as('thabo'), { messageId: gone.id }))
    accepted(await execute('threads.summarise', as('essi'), { threadId, text: 'Le plan tient.', lang: 'fr', version: 0 }))

    const json = JSON.parse(await file('mamadou', threadId, 'json'))

    expect(json).toMatchObject({
      format: 'kente.thread',
      version: 2,
      scope: 'whole',
      title: 'Octobre',
      id: threadId,
      summary: { text: 'Le plan tient.', by: { name: 'Essi' } },
    })
    expect(json.messages).toMatchObject([
      {
        ...{ seq: 1, by: { name: 'Thabo', code: 'SAMA' }, text: 'Voici **le plan**', lang: 'fr', gone: null },
        reactions: [{ kind: 'agree', count: 1, by: [{ name: 'Essi' }] }],
        translations: [{ lang: 'en', text: 'Here is the plan', provenance: 'human', by: 'Essi' }],
      },
      { seq: 2, replyTo: 1 },
      { seq: 3, gone: 'author', text: '' },
    ])
    const html = await file('mamadou', threadId, 'html')
    expect(html).toContain('<strong>le plan</strong>')
    expect(html).toContain('Here is the plan')
    expect(html).not.toMatch(/À oublier|<script|data-id/)
    expect((await file('mamadou', threadId, 'pdf')).slice(0, 5)).toBe('%PDF-')
    await claimsHold()
  })

  it('lists the files of each message by name, kind, size and hash, and none of one that is gone', async () => {
    const threadId = await open()
    await saidWithFile({ db, execute }, as('thabo'), threadId, 'Budget & <suite>.pdf')
    const { messageId } = await saidWithFile({ db, execute }, as('thabo'), threadId, 'À oublier.pdf')
    accepted(await execute('threads.delete-message', as('thabo'), { messageId }))

    const { messages } = JSON.parse(await file('mamadou', threadId, 'json'))

    const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/)
    expect(messages.map(({ files }: ExportedMessage) => files)).toEqual([[{ name: 'Budget & <suite>.pdf', mediaType: 'application/pdf', size: 4, sha256 }], []])
    const html = await file('mamadou', threadId, 'html')
    expect(html).toContain(`Budget &amp; &lt;suite&gt;.pdf · PDF · 1\u00a0ko · SHA-256 ${messages[0].files[0].sha256}`)
    expect(html).not.toContain('À oublier')
  })

  it('lists files under the Chatham House Rule without name and hash, those from before it, too', async () => {
    const threadId = await open()
    const { messageId } = await saidWithFile({ db, execute }, as('thabo'), threadId, 'Note de Thabo (SAMA).pdf')
    accepted(await execute('threads.tighten', as('koffi'), { threadId, rule: 'chatham_house' }))
    const { sha256 } = await db.prisma.attachment.findFirstOrThrow({ where: { messageId } })

    for (const format of ['html', 'json'] as const) {
      const text = await file('mamadou', threadId, format)
      expect(text).not.toMatch(/Thabo|SAMA/)
      expect(text).not.toContain(sha256)
    }
    expect(await file('mamadou', threadId, 'html')).toMatch(/Pièce\s1-1 · PDF/)
  })

  it('stands in the trail, is for whoever asked, and for an hour', async () => {
    const threadId = await open()
    const { exportId } = accepted(await take('thabo', threadId))

    expect(accepted(await ask('threads.about', as('essi'), { threadId })).trail).toMatchObject([{ kind: 'exported', name: 'Thabo' }])
    expect(refused(await ask('threads.export', as('essi'), { exportId })).code).toBe('not_found')
    clock.offset += 61 * 60_000
    expect(refused(await ask('threads.export', as('thabo'), { exportId })).code).toBe('not_found')
  })

  it('names under the Chatham House Rule neither person nor forum, in no form and no place', async () => {
    const threadId = await open({ rule: 'chatham_house', title: 'Thabo et FSMD' })
    const first = await say('thabo', threadId, 'Moi, Thabo de SAMA, je dis à @Essi et @FSMD : attention.')
    accepted(await execute('threads.translate', as('essi'), { messageId: first.id, lang: 'en', text: 'Thabo says: beware, Mamadou', sourceVersion: 1 }))
    accepted(await execute('threads.react', as('essi'), { messageId: first.id, kind: 'agree', on: true }))
    accepted(await execute('threads.summarise', as('essi'), { threadId, text: 'Thabo avertit @Essi.', lang: 'fr', version: 0 }))
    const people = await db.prisma.person.findMany({ select: { id: true, name: true, email: true } })
    const bodies = await db.prisma.body.findMany({ where: { kind: { in: ['forum', 'secretariat'] } }, select: { id: true, code: true } })
    const traces = [...people.flatMap(({ id, name, email }) => [id, name, email]), ...bodies.flatMap(({ id, code }) => [id, code]), threadId]

    for (const format of ['html', 'json'] as const) {
      const text = await file('mamadou', threadId, format)
      expect(text).toContain('attention')
      expect(text).toContain('beware')
      expect(text).toMatch(/règle de Chatham House/)
      expect(traces.filter((trace) => text.includes(trace))).toEqual([])
    }
    expect(
      accepted(await ask('threads.about', as('mamadou'), { threadId })).trail.map(({ name }) => name),
      'inside they are named',
    ).toContain('Mamadou')
  })

  it('gives of a confidential thread under that rule its summary and outcomes, and no message', async () => {
    const threadId = await open({ rule: 'chatham_house', level: 'confidential', participantIds: [as('thabo').personId] })
    await say('thabo', threadId, 'Entre nous')
    accepted(await execute('threads.summarise', as('essi'), { threadId, text: 'Thabo (SAMA) propose une trêve.', lang: 'fr', version: 0 }))

    const json = JSON.parse(await file('thabo', threadId, 'json'))

    expect(json).toMatchObject({ scope: 'pinned', summary: { text: '… (…) propose une trêve.', by: null }, participants: [], messages: [] })
    expect(refused(await take('koffi', threadId)).code).toBe('not_found')
  })

  it('takes nothing out of a confidential thread whose authors may be quoted', async () => {
    const threadId = await open({ level: 'confidential', participantIds: [as('thabo').personId] })

    expect(refused(await take('thabo', threadId)).code).toBe('export_closed')
  })

  it('follows a thread that was tightened since, and ends where the right does', async () => {
    const threadId = await open()
    await say('thabo', threadId, 'Bonjour, de Thabo')
    const { exportId } = accepted(await take('thabo', threadId))
    accepted(await execute('threads.tighten', as('essi'), { threadId, rule: 'chatham_house' }))
    expect(accepted(await ask('threads.export', as('thabo'), { exportId })).openedBy).toBeNull()
    expect(accepted(await ask('threads.export-run', as('thabo'), { exportId })).messages).toMatchObject([{ by: null, text: 'Bonjour, de …' }])
    accepted(await execute('threads.remove-person', as('essi'), { threadId, personId: as('thabo').personId }))

    expect(refused(await ask('threads.export-run', as('thabo'), { exportId })).code).toBe('not_found')
  })

  it('is read in runs, each message once and in order', async () => {
    const threadId = await open()
    const { personId, body } = as('essi')
    await db.prisma.$executeRaw`
      INSERT INTO "Message" (id, "threadId", seq, "clientId", "authorId", "bodyId", lang, text, html, "renderVersion")
      SELECT gen_random_uuid(), ${threadId}::uuid, n, gen_random_uuid(), ${personId}::uuid, ${body.id}::uuid, 'fr', 'mot ' || n, '<p>mot</p>', 2 FROM generate_series(1, 2500) n`
    await db.prisma.thread.update({ where: { id: threadId }, data: { lastSeq: 2500 } })

    const json: { messages: ExportedMessage[] } = JSON.parse(await file('essi', threadId, 'json'))

    expect(json.messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 2500 }, (_, at) => at + 1))
  })
})
