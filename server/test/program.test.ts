import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Kente, runKente, startKente } from '../../e2e/start-kente.ts'

/** The built program as an administrator meets it: one folder, started, stopped, checked and started again. */
describe('the program', () => {
  let folder = ''
  let kente: Kente
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kente-program-'))
    kente = await startKente({ dataDir: folder })
  })
  afterAll(async () => {
    await kente?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('loads the demo alliance into an empty folder and says where it serves', () => {
    expect(kente.said()).toContain('u01@demo.example')
    expect(kente.said().match(/^Kente serves on .*$/gm)).toHaveLength(1)
  })

  it('answers that it lives, that it is ready, and with the sign-in page', async () => {
    const statuses = await Promise.all(['/healthz', '/readyz', '/login'].map(async (path) => (await fetch(new URL(path, kente.url))).status))

    expect(statuses).toEqual([200, 200, 200])
  })

  it.each([
    ['comes through a proxy with another name for the site', { 'x-forwarded-host': 'elsewhere.example' }],
    ['sends no origin, and says that the page is of this site', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
  ])('answers the form of a browser that %s', async (_what, headers) => {
    const { origin, href } = new URL('/login', kente.url)
    const answer = await fetch(href, { method: 'POST', headers: { origin, ...headers }, body: new URLSearchParams({ email: 'x', password: 'x' }) })

    expect(answer.status).toBe(422)
  })

  it('refuses a second process on its folder with one line', async () => {
    const second = await runKente('build/server.mjs', { DATA_DIR: folder, PORT: '0' })

    expect(second).toEqual({ code: 1, said: expect.stringMatching(/^kente: The data folder \S+ is in use by process \d+ [^\n]*\n$/) })
  })

  it('refuses a port that is taken with one line', async () => {
    const other = join(folder, 'other')
    const second = await runKente('build/server.mjs', { DATA_DIR: other, PORT: new URL(kente.url).port, KENTE_DEMO: '0' })

    expect(second).toEqual({ code: 1, said: expect.stringMatching(/kente: [^\n]*PORT[^\n]*\n$/) })
  })

  it.each([
    ['PORT', 'abc'],
    ['PUBLIC_URL', 'kente'],
    ['DATABASE_URL', 'mysql://127.0.0.1/kente'],
    ['KENTE_DEMO_PASSWORD', 'short'],
    ['KENTE_DEMO', 'maybe'],
    ['DATA_DIR', 'package.json'],
  ])('names the variable that is wrong in one line: %s=%s', async (name, value) => {
    const wrong = await runKente('build/server.mjs', { DATA_DIR: join(folder, 'never'), [name]: value })

    expect(wrong).toEqual({ code: 1, said: expect.stringMatching(new RegExp(`^kente: ${name}: [^\n]+\n$`)) })
  })

  it('says that its data cannot be checked while it runs', async () => {
    const check = await runKente('build/check-data.mjs', { DATA_DIR: folder })

    expect(check).toEqual({ code: 1, said: expect.stringMatching(/^kente: The data folder [^\n]*\n$/) })
  })

  it('closes when asked, leaves data that hold every claim, and serves it again', async () => {
    const code = await kente.stop()
    const check = await runKente('build/check-data.mjs', { DATA_DIR: folder })
    kente = await startKente({ dataDir: folder })

    expect(code).toBe(0)
    expect(check).toEqual({ code: 0, said: expect.stringMatching(/^(\d+) of \1 claims hold\.\n$/) })
    expect(kente.said()).not.toContain('Demo alliance loaded')
  })

  it('keeps its data when it is killed', async () => {
    kente.process.kill('SIGKILL')
    kente = await startKente({ dataDir: folder })

    expect((await fetch(new URL('/login', kente.url))).status).toBe(200)
  })
})
