import { rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { v7 as newId } from 'uuid'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { fileLimits } from '#app/domain/threads/files.ts'
import { filesWithoutBytes } from '#server/checks/files.ts'
import { createSweepFiles } from '#server/jobs/sweep-files.ts'
import { createUploads } from '#server/state/uploads.ts'
import { createDiskStore } from '#server/storage/disk.ts'
import { StorageFull } from '#server/storage/port.ts'
import { castMembers } from '#server/test/builders.ts'
import { openDoors, serve } from '#server/test/doors.ts'
import { accepted, openHarness, scratch } from '#server/test/harness.ts'
import { jpegOf, jpegSegment } from '#server/test/pictures.ts'
import { createFileRoutes } from './files.ts'
import { requireSameOrigin } from './same-origin.ts'
import { createUploadRoutes } from './uploads.ts'

describe('files that arrive in pieces', async () => {
  const harness = await openHarness()
  const { db, clock, execute, ask, claimsHold } = harness
  const folder = scratch()
  const disk = createDiskStore(folder)
  let full = false
  const store = {
    ...disk,
    writeAt: async (...given: Parameters<typeof disk.writeAt>) => {
      if (full) throw new StorageFull('full')
      await disk.writeAt(...given)
    },
  }
  const doors = await openDoors(harness)
  const start = () =>
    serve((app) => {
      app.use(requireSameOrigin(doors.env.http))
      app.use('/threads/:threadId/uploads', createUploadRoutes({ identify: doors.identify, uploads: createUploads({ db, store, clock }) }))
      app.use('/threads/:threadId/files', createFileRoutes({ identify: doors.identify, ask, store }))
    })
  let server = await start()
  afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })

  let as: (name: string) => Actor
  let threadId: string
  beforeEach(async () => {
    full = false
    ;({ as } = await castMembers(db))
    threadId = await open({ level: 'alliance' })
  })

  const open = async (more: object) =>
    accepted(await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance', ...more })).threadId
  const cookies = new Map<string, string>()
  beforeEach(() => cookies.clear())
  async function ask_(who: string, method: string, path: string, headers: Record<string, string> = {}, body?: BodyInit) {
    const cookie = cookies.get(who) ?? (await doors.signedIn(as(who).personId))
    cookies.set(who, cookie)
    return fetch(`${server.url}${path}`, {
      method,
      headers: { cookie, origin: server.url, 'Kente-As': as(who).mandateId, ...headers },
      ...(body === undefined ? {} : { body }),
    })
  }
  const named = (name: string) => ({ 'Upload-Metadata': `filename ${Buffer.from(name).toString('base64')}` })
  const begin = (who: string, length: number, name = 'Budget.txt', thread = threadId) =>
    ask_(who, 'POST', `/threads/${thread}/uploads`, { 'Upload-Length': String(length), ...named(name) })
  const piece = (who: string, path: string, offset: number, body: BodyInit, more: Record<string, string> = {}) =>
    ask_(who, 'PATCH', path, { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream', ...more }, body)
  const code = async (answer: Response) => ((await answer.json()) as { refusal: { code: string } }).refusal.code
  const post = (who: string, files: readonly string[], thread = threadId) =>
    execute('threads.post', as(who), { threadId: thread, text: 'Voir ci-joint.', lang: 'fr', files }, { commandId: newId() })

  async function sent(who: string, bytes: BodyInit & (string | Uint8Array), name?: string, thread = threadId) {
    const path = (await begin(who, Buffer.byteLength(bytes), name, thread)).headers.get('location') ?? ''
    const answer = await piece(who, path, 0, bytes)
    return { path, id: path.split('/').at(-1) ?? '', answer }
  }
  const fileOf = async (who: string, bytes: BodyInit & (string | Uint8Array), name?: string) => {
    const { id } = await sent(who, bytes, name)
    const message = accepted(await post(who, [id]))
    return { id, message, path: `/threads/${threadId}/files/${id}` }
  }

  it('go on from where the line broke, also after a restart, and become part of a message', async () => {
    const path = (await begin('essi', 10)).headers.get('location') ?? ''
    expect((await piece('essi', path, 0, '0123')).status).toBe(204)
    await server.close()
    server = await start()

    const found = await ask_('essi', 'HEAD', path)
    const rest = await piece('essi', path, Number(found.headers.get('upload-offset')), '456789')

    expect([found.headers.get('upload-offset'), rest.headers.get('upload-offset')]).toEqual(['4', '10'])
    const id = path.split('/').at(-1) ?? ''
    const message = accepted(await post('essi', [id]))
    expect(message.files).toMatchObject([{ id, name: 'Budget.txt', mediaType: 'text/plain', size: 10 }])
    expect(await (await ask_('thabo', 'GET', `/threads/${threadId}/files/${id}`)).text()).toBe('0123456789')
    expect(await filesWithoutBytes(db, store)).toEqual([])
    await claimsHold()
  })

  it('keep what had arrived of a piece when its line broke', async () => {
    const path = (await begin('essi', 1000)).headers.get('location') ?? ''
    const { hostname, port } = new URL(server.url)
    const head = [
      `PATCH ${path} HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      `Origin: ${server.url}`,
      `Cookie: ${cookies.get('essi')}`,
      `Kente-As: ${as('essi').mandateId}`,
    ]
    const line = connect(Number(port), hostname)
    line.write(
      `${[...head, 'Upload-Offset: 0', 'Content-Type: application/offset+octet-stream', 'Content-Length: 1000'].join('\r\n')}\r\n\r\n${'x'.repeat(400)}`,
    )
    await new Promise((wake) => setTimeout(wake, 300))
    line.destroy()

    let offset = '0'
    for (let tries = 0; tries < 100 && offset === '0'; tries++) {
      await new Promise((wake) => setTimeout(wake, 50))
      offset = (await ask_('essi', 'HEAD', path)).headers.get('upload-offset') ?? ''
    }

    expect(offset).toBe('400')
  })

  it('are refused with the place to go on from when a piece does not fit, or is more than was announced', async () => {
    const path = (await begin('essi', 10)).headers.get('location') ?? ''
    await piece('essi', path, 0, '0123')

    const again = await piece('essi', path, 0, '0123')
    const beyond = await piece('essi', path, 4, '4567890123')

    expect([again.status, again.headers.get('upload-offset')]).toEqual([409, '4'])
    expect([beyond.status, await code(beyond)]).toEqual([409, 'file_piece_misplaced'])
  })

  it('arrive once when two tabs send the same piece at the same time', async () => {
    const path = (await begin('essi', 8)).headers.get('location') ?? ''

    const answers = await Promise.all([piece('essi', path, 0, 'abcd'), piece('essi', path, 0, 'abcd')])

    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
    await piece('essi', path, 4, 'efgh')
    accepted(await post('essi', [path.split('/').at(-1) ?? '']))
    expect(await (await ask_('essi', 'GET', path.replace('uploads', 'files'))).text()).toBe('abcdefgh')
  })

  it.each([
    ['nothing', 0, 'file_empty', 422],
    ['too much', fileLimits.bytes + 1, 'file_too_large', 413],
  ])('that announce %s are refused before they begin', async (_, length, refusal, status) => {
    const answer = await begin('essi', length)

    expect([answer.status, await code(answer)]).toEqual([status, refusal])
  })

  it('are limited for each person, under way and in a day', async () => {
    for (let n = 0; n < fileLimits.underWay; n++) expect((await begin('essi', 1)).status).toBe(201)

    expect(await code(await begin('essi', 1))).toBe('files_under_way')
    expect((await begin('thabo', 1)).status).toBe(201)

    await db.prisma.upload.deleteMany({})
    const whole = { personId: as('essi').personId, threadId, name: '', length: fileLimits.bytes, createdAt: new Date() }
    await db.prisma.upload.createMany({ data: Array.from({ length: 10 }, () => ({ id: newId(), ...whole })) })
    expect(await code(await begin('essi', 1))).toBe('files_of_day')
  })

  it('are nobody else’s, and nobody’s in a thread that is closed to them or locked', async () => {
    const path = (await begin('essi', 10)).headers.get('location') ?? ''
    const closed = await open({ level: 'restricted' })

    expect((await ask_('thabo', 'HEAD', path)).status).toBe(404)
    expect((await piece('thabo', path, 0, 'x')).status).toBe(404)
    expect((await ask_('thabo', 'DELETE', path)).status).toBe(404)
    expect((await begin('thabo', 10, 'x', closed)).status).toBe(404)
    expect((await begin('thabo', 10, 'x', newId())).status).toBe(404)
    expect((await fetch(`${server.url}${path}`, { method: 'HEAD' })).status).toBe(401)
    expect((await ask_('essi', 'PATCH', path, { origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await ask_('essi', 'HEAD', path, { 'Kente-As': as('thabo').mandateId })).status).not.toBe(200)

    accepted(await execute('threads.change-state', as('koffi'), { threadId, state: 'locked' }))
    expect(await code(await piece('essi', path, 0, '0123'))).toBe('thread_locked')
  })

  it('end for a person who is removed meanwhile', async () => {
    const path = (await begin('thabo', 10)).headers.get('location') ?? ''
    accepted(await execute('threads.remove-person', as('koffi'), { threadId, personId: as('thabo').personId }))

    expect((await piece('thabo', path, 0, '0123')).status).toBe(404)
  })

  it('are refused in words when the disk is full, and go on when it has room again', async () => {
    const path = (await begin('essi', 4)).headers.get('location') ?? ''
    full = true
    const answer = await piece('essi', path, 0, 'abcd')
    expect([answer.status, await code(answer)]).toEqual([507, 'storage_full'])
    full = false

    expect((await piece('essi', path, 0, 'abcd')).status).toBe(204)
  })

  it('are forgotten after a day without a message, bytes and all; those of a deleted message, too', async () => {
    const { id: waiting } = await sent('essi', 'abandonné')
    const { id: kept } = await fileOf('essi', 'gardé')
    const { id: gone, message } = await fileOf('essi', 'parti')
    accepted(await execute('threads.delete-message', as('essi'), { messageId: message.id }))
    const sweep = createSweepFiles(store)
    const run = (hours: number) => sweep.run({ db, clock: { offset: hours * 3_600_000 }, log: { debug: () => {} } as never })

    await run(23)
    expect(await Promise.all([waiting, kept, gone].map(store.size))).toEqual([10, 6, null])
    await run(25)

    expect(await Promise.all([waiting, kept, gone].map(store.size))).toEqual([null, 6, null])
    expect(await db.prisma.upload.count()).toBe(0)
    expect(await db.prisma.doomedFile.count()).toBe(0)
    await claimsHold()
  })

  it('are refused, and forgotten, where they cannot be cleaned', async () => {
    const chatham = await open({ rule: 'chatham_house' })

    const { answer, path } = await sent('essi', '%PDF-1.7 Essi Amegan', 'Essi Amegan.pdf', chatham)

    expect(await code(answer)).toBe('file_not_cleaned')
    expect((await ask_('essi', 'HEAD', path)).status).toBe(404)
    expect(JSON.stringify(await db.prisma.upload.findMany())).not.toContain('Amegan')
  })

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\budget.txt', 'budget.txt'],
    ['facture\u202Etxt.exe', 'facturetxt.exe'],
    [`${'é'.repeat(5000)}.txt`, `${'é'.repeat(115)}….txt`],
    ['\u0000\u0007', ''],
  ])('are called by a harmless name: %j', async (given, name) => {
    const { message } = await fileOf('essi', 'texte', given)

    expect(message.files?.[0]?.name).toBe(name)
  })

  it('are handed out in a sandbox, never as pages; pictures are shown', async () => {
    const page = await fileOf('essi', '<script>alert(1)</script>', 'photo.jpg')
    const picture = await fileOf('essi', new Uint8Array(jpegOf([jpegSegment(0xfe, Buffer.from('Lomé'))])), 'photo "1";\r\nx.html')

    const [text, photo] = [await ask_('thabo', 'GET', page.path), await ask_('thabo', 'GET', picture.path)]

    for (const { headers } of [text, photo]) {
      expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cache-control')).toContain('private')
    }
    expect([text.headers.get('content-type'), text.headers.get('content-disposition')]).toEqual([
      'text/plain; charset=utf-8',
      `attachment; filename="photo.jpg"; filename*=UTF-8''photo.jpg`,
    ])
    expect(photo.headers.get('content-type')).toBe('image/jpeg')
    expect(photo.headers.get('content-disposition')).toMatch(/^inline; filename="[^"\r\n]*"; filename\*=UTF-8''[\w.%-]*$/)
    expect(Buffer.from(await photo.arrayBuffer()).includes('Lomé')).toBe(false)
  })

  it('are handed out in parts, by their head and by their tag', async () => {
    const { path } = await fileOf('essi', '0123456789')
    const get = (headers: Record<string, string>, method = 'GET') => ask_('essi', method, path, headers)

    const part = await get({ Range: 'bytes=2-4' })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', '234'])
    expect(await (await get({ Range: 'bytes=-3' })).text()).toBe('789')
    expect((await get({ Range: 'bytes=10-' })).status).toBe(416)
    const head = await get({}, 'HEAD')
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', ''])
    expect((await get({ 'If-None-Match': head.headers.get('etag') ?? '' })).status).toBe(304)
  })

  it('are for those who read the thread at that moment', async () => {
    const { path, message } = await fileOf('essi', 'texte')
    const status = async (who: string) => (await ask_(who, 'GET', path)).status
    expect(await status('thabo')).toBe(200)
    expect((await fetch(`${server.url}${path}`)).status).toBe(404)

    accepted(await execute('threads.remove-person', as('koffi'), { threadId, personId: as('thabo').personId }))
    expect(await status('thabo')).toBe(404)

    accepted(await execute('threads.hide-message', as('koffi'), { messageId: message.id, reason: 'À revoir.' }))
    expect(await status('essi')).toBe(404)
  })
})
