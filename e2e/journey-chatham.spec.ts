import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { pdfText } from '../server/test/pdf-text.ts'
import { press, type Reader } from './acts/page.ts'
import { phone } from './acts/phone.ts'
import { say } from './acts/thread.ts'
import { openApi } from './api-client.ts'
import { expectAccessible, type Locale, expect as once, test } from './fixtures.ts'
import { words } from './words.ts'

/** Six people of six forums, the one who opens the thread first (domain.md §6.4, journey 12). */
const round = [
  { id: 'u16', name: 'Camila Restrepo', code: 'FAPR', locale: 'en' },
  { id: 'u05', name: 'Essi Amegan', code: 'GGPS', locale: 'fr' },
  { id: 'u07', name: 'Mamadou Sarr', code: 'FSMD', locale: 'fr' },
  { id: 'u11', name: 'Thabo Molefe', code: 'SAMA', locale: 'en' },
  { id: 'u13', name: 'Chiara Bernasconi', code: 'APW', locale: 'fr' },
  { id: 'u21', name: 'Aigerim Sadykova', code: 'SRPF', locale: 'en' },
] as const

// Several people at once, each with a browser of their own: a busy machine may take its time.
const expect = once.configure({ timeout: 30_000 })

test.use({ serverName: 'journey-chatham' })

for (const { locale, title, first, second } of [
  { locale: 'fr', title: 'Sortir d’un accord', first: 'Personne ne veut signer le premier.', second: 'Chez nous, la confiance manque.' },
  { locale: 'en', title: 'Leaving an agreement', first: 'Nobody wants to sign first.', second: 'With us, trust is missing.' },
] as const) {
  const t = words(locale)

  test(`six named people speak under the Chatham House Rule, and nobody outside learns who (${locale})`, async ({ kente, as }) => {
    test.setTimeout(600_000)
    const open = async (person: string, more: object = {}) => ({ page: await as(person, { locale, expected: /404/, ...more }), locale })
    const [camila, essi] = [await open('u16'), await open('u05', phone)]

    // Camila names five others; all of them read and write under their names.
    await camila.page.goto('/threads/new')
    await camila.page.getByLabel(t('threads.new.titleField'), { exact: true }).fill(title)
    await camila.page.getByRole('radio', { name: t('threads.level.confidential') }).check()
    await camila.page.getByRole('checkbox', { name: t('threads.new.rule') }).check()
    for (const { name, code } of round.slice(1)) await camila.page.getByRole('checkbox', { name: `${name}, ${code}` }).check()
    await expectAccessible(camila.page)
    await press(camila.page, t('threads.new.create'))
    await camila.page.waitForURL(/\/threads\/[0-9a-f-]{36}$/)
    const thread = new URL(camila.page.url()).pathname
    await expect(camila.page.getByRole('main')).toContainText(t('threads.chatham.notice'))
    await essi.page.goto(thread)
    await say(camila, `${first} @Essi Amegan`)
    await expect(essi.page.getByRole('log').getByText(first)).toBeVisible()
    await expect(essi.page.getByRole('log').getByText('Camila Restrepo', { exact: true })).toBeVisible()
    await say(essi, second)
    await expect(camila.page.getByRole('log').getByText(second)).toBeVisible()
    for (const { page } of [camila, essi]) await expectAccessible(page)

    // The four others write, too: from where they are, by the door for programs.
    const threadId = thread.slice('/threads/'.length)
    const voices = round.slice(2).map(({ name, code }) => `${name} (${code}) : ${title}, ${code.length}/${name.length}.`)
    for (const [at, { id }] of round.slice(2).entries())
      await (await openApi(kente.url, id)).command('threads.post', { threadId, lang: locale, text: `${voices[at]} @Camila Restrepo` })
    for (const { page } of [camila, essi]) for (const voice of voices) await expect(page.getByRole('log').getByText(voice, { exact: false })).toBeVisible()

    // Outside the thread, a participant's own inbox and list name nobody; nor does the title of the page.
    await essi.page.goto('/inbox')
    await expectAccessible(essi.page)
    await expectNobody(essi.page, essi.page.getByRole('main'))
    await camila.page.goto('/threads')
    await expectNobody(camila.page, camila.page.getByRole('listitem').filter({ hasText: title }).first())
    for (const { page } of [camila, essi]) expect(await page.title()).not.toMatch(/Amegan|Restrepo|FAPR|GGPS/)

    // No mail does: the one about the mention neither.
    const outbox = join(kente.dataDir, 'outbox')
    await expect(async () => expect(await mailsAbout(outbox, thread)).not.toEqual([])).toPass({ timeout: 90_000 })
    const mails = await mailsAbout(outbox, thread)
    for (const mail of mails) {
      expect(mail).not.toContain(first)
      expect(namesIn(withoutReceiver(mail))).toEqual([])
    }

    // Camila sums up as one does in a hurry, with names; what she takes along tells of nobody and holds no message.
    const agreed = locale === 'fr' ? 'sortir en deux temps' : 'leaving in two steps'
    await camila.page.goto(`${thread}/summary`)
    await camila.page
      .getByLabel(t('threads.tend.summary.label'), { exact: true })
      .fill(`${agreed}, @Essi Amegan, MAMADOU SARR, Thabo, FAPR, u21@demo.example. ${round.map(({ name, code }) => `${name} (${code})`).join(', ')}.`)
    await expectAccessible(camila.page)
    await press(camila.page, t('threads.tend.summary.submit'))
    await camila.page.waitForURL((url) => !url.pathname.endsWith('/summary'))
    const ids = await idsOf(kente.url)
    const hidden = [threadId, ...ids, first, second, ...voices, ...round.map(({ id }) => `${id}@demo.example`)]
    for (const format of ['html', 'json', 'pdf'] as const) {
      const text = await exported(camila, thread, format)
      expect(text.replace(/\s+/g, ' ')).toContain(agreed)
      expect(namesIn(text), format).toEqual([])
      expect(
        hidden.filter((secret) => text.toLowerCase().includes(secret.toLowerCase())),
        format,
      ).toEqual([])
    }

    // For whoever was not named, the platform's administrator and the coordination included, it does not exist.
    for (const person of ['u06', 'u01', 'u02', 'u22']) {
      const stranger = await open(person)
      for (const path of [thread, `${thread}/about`, `${thread}/m/1`, `${thread}/post`])
        expect((await stranger.page.request.get(path)).status(), `${person} ${path}`).toBe(404)
      await stranger.page.goto('/threads', { waitUntil: 'commit' })
      await expect(stranger.page.locator('body')).not.toContainText(title)
      await stranger.page.context().close()
    }
  })

  test(`two coordinators break the glass for an hour, and everybody inside sees it (${locale})`, async ({ kente, as }) => {
    test.setTimeout(600_000)
    const open = async (person: string, more: object = {}) => ({ page: await as(person, { locale, expected: /404/, ...more }), locale })
    const [koffi, helen, mamadou] = [await open('u02'), await open('u03'), await open('u07', phone)]
    const thread = `/threads/${await confidentialThread(kente.url, `${title} (2)`, locale)}`
    await mamadou.page.goto(thread)
    await say(mamadou, second)
    const reason = locale === 'fr' ? 'Une menace y serait dite.' : 'A threat is said to be spoken there.'

    await koffi.page.goto(`/glass/new?thread=${thread.split('/').at(-1)}`)
    await koffi.page.getByLabel(t('threads.glass.reason'), { exact: true }).fill(reason)
    await koffi.page.getByLabel(t('threads.glass.hours'), { exact: true }).selectOption('1')
    await expectAccessible(koffi.page)
    await press(koffi.page, t('threads.glass.ask'))
    await koffi.page.waitForURL(/\/glass\/[0-9a-f-]{36}$/)
    expect((await koffi.page.request.get(thread)).status()).toBe(404)

    await helen.page.goto(new URL(koffi.page.url()).pathname)
    await expectAccessible(helen.page)
    await press(helen.page, t('threads.glass.open'))
    await expect(helen.page.getByRole('link', { name: t('threads.glass.openedLink') })).toBeVisible()

    // Both read, and cannot write; the participants see who reads and why.
    for (const { page } of [koffi, helen]) {
      await page.goto(thread)
      await expect(page.getByRole('log').getByText(second)).toBeVisible()
      await expect(page.getByRole('textbox', { name: t('threads.compose.message') })).toHaveCount(0)
      await expectAccessible(page)
    }
    await mamadou.page.reload()
    await expect(mamadou.page.getByRole('main')).toContainText(/Helen Okafor|Koffi Adjavon/)
    await expect(mamadou.page.getByRole('main')).toContainText(reason)
    await expectAccessible(mamadou.page)
    await mamadou.page.goto(`${thread}/about`)
    await expect(mamadou.page.getByRole('main')).toContainText(reason)
    const third = await open('u04')
    expect((await third.page.request.get(thread)).status()).toBe(404)
  })
}

/** A confidential thread under the rule, of Mamadou and Thabo. */
async function confidentialThread(url: string, title: string, lang: Locale): Promise<string> {
  const camila = await openApi(url, 'u16')
  const { people } = await camila.query<{ people: { id: string; name: string }[] }>('threads.opening', {})
  const participantIds = people.filter(({ name }) => ['Mamadou Sarr', 'Thabo Molefe'].includes(name)).map(({ id }) => id)
  const { threadId } = await camila.command<{ threadId: string }>('threads.create', {
    title,
    lang,
    level: 'confidential',
    rule: 'chatham_house',
    participantIds,
  })
  return threadId
}

/** The ids of the six. */
async function idsOf(url: string): Promise<readonly string[]> {
  const { people } = await (await openApi(url, 'u02')).query<{ people: { id: string; name: string }[] }>('threads.opening', {})
  const ids = people.filter(({ name }) => round.some((person) => person.name === name)).map(({ id }) => id)
  expect(ids).toHaveLength(round.length)
  return ids
}

/** A file of the thread as the browser saves it, as text. */
async function exported({ page, locale }: Reader, thread: string, format: 'html' | 'json' | 'pdf'): Promise<string> {
  const t = words(locale)
  await page.goto(`${thread}/export`)
  await expect(page.getByText(t('acts.export.scope.pinned'))).toBeVisible()
  await page.getByRole('radio', { name: t(`acts.export.formats.${format}`) }).check()
  if (format === 'html') await expectAccessible(page)
  const download = page.waitForEvent('download')
  await press(page, t('acts.export.submit'))
  const file = await download
  expect(namesIn(file.suggestedFilename())).toEqual([])
  const bytes = await readFile(await file.path())
  return format === 'pdf' ? await pdfText(bytes) : bytes.toString('utf8')
}

const secrets = round.flatMap(({ name, code }) => [name, name.split(' ')[1] ?? name, code])

/** The names and forums of the round that a text tells. */
function namesIn(text: string): readonly string[] {
  return secrets.filter((secret) => new RegExp(`\\b${secret}\\b`, 'i').test(text))
}

/** Neither a name nor a forum of somebody else stands here; one's own in the masthead is one's own. */
async function expectNobody(page: Page, where: ReturnType<Page['locator']>): Promise<void> {
  await expect(where).toBeVisible()
  expect(namesIn(((await where.textContent()) ?? '') + (await page.title()))).toEqual([])
}

async function mailsAbout(outbox: string, thread: string): Promise<readonly string[]> {
  const names = (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith('.eml'))
  const mails = await Promise.all(names.map((name) => readFile(join(outbox, name), 'utf8')))
  return mails.map((mail) => mail.replace(/=\r?\n/g, '')).filter((mail) => mail.includes(thread))
}

/** Whom the mail goes to may be named to themselves. */
function withoutReceiver(mail: string): string {
  const [, name = ''] = /^To: "?([^"<]*?)"? *</m.exec(mail) ?? []
  const own = round.find((person) => person.name === name)
  return own ? [own.name, own.name.split(' ')[1] ?? '', own.code].reduce((text, secret) => text.replaceAll(secret, ''), mail) : mail
}
