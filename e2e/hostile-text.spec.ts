import type { Page } from '@playwright/test'
import { dayFromNow } from './acts/dossier.ts'
import { disturbingTexts, scriptCall, scriptPayloads } from './acts/hostile-text.ts'
import { type ApiClient, openApi } from './api-client.ts'
import { expect, test } from './fixtures.ts'

test.use({ serverName: 'hostile-text' })

/** A form feed is no character of a message: that one is refused. */
const payloads = scriptPayloads.filter((payload) => !payload.includes('\f'))
/** Payloads of one line, in the order of the list, as titles and names take them. */
const lines = payloads.filter((payload) => !/[\n\t\f]/.test(payload) && payload.length <= 100)
const hasRun = 'a payload ran'

// What runs, loads from elsewhere or breaks the policy of the page is an error of the browser, and fails the test.
test('three hundred payloads in the texts of threads, dossiers and offers run on no page', async ({ kente, as }) => {
  test.setTimeout(600_000)
  const [author, coordinator, reporter] = [await openApi(kente.url, 'u05'), await openApi(kente.url, 'u02'), await openApi(kente.url, 'u11')]
  const threads = await openThreads(author)
  const [threadId = ''] = threads
  const reader = await guarded(await as('u07', { locale: 'fr' }), kente.url)
  await reader.goto(`/threads/${threadId}`)
  const messages = await sayAll(author, threadId)
  await expect(reader.getByRole('log').locator('.msg')).toHaveCount(messages.length, { timeout: 60_000 })
  await expectPlain(reader)

  const changed = await changeAll({ author, coordinator, reporter }, threadId, messages)
  const others = [await writeDossier(author), await offer(author)]
  const second = await guarded(await as('u02', { locale: 'en' }), kente.url)
  const paths = [
    ...threads.map((id) => `/threads/${id}`),
    `/threads/${threadId}/about`,
    `/threads/${threadId}/summary`,
    '/threads',
    '/inbox',
    '/',
    '/projects',
    '/resources',
  ]
  for (const path of [...paths, ...changed]) await visit(second, path)
  const owner = await guarded(await as('u05', { locale: 'fr' }), kente.url)
  for (const path of [...others, `${others[0]}/edit`, '/projects', '/resources', `/threads/new?project=${others[0]?.split('/').at(-1)}`])
    await visit(owner, path)
})

test('marks piled over a letter end at their message, and a turned direction at its own', async ({ kente, as }) => {
  const api = await openApi(kente.url, 'u05')
  const { threadId } = await api.command<{ threadId: string }>('threads.create', { title: 'Zalgo', lang: 'fr', level: 'alliance' })
  for (const text of [disturbingTexts.zalgo, disturbingTexts.override, 'Le suivant']) await api.command('threads.post', { threadId, lang: 'fr', text })
  const page = await as('u07', { locale: 'fr' })
  await page.goto(`/threads/${threadId}`)

  const body = page.locator('.msg-body').first()
  await expect(body).toHaveCSS('overflow-y', 'clip')
  await expect(page.locator('.msg-body p[dir="auto"]')).toHaveCount(3)
  expect((await body.boundingBox())?.height).toBeLessThan(100)
  for (const title of Object.values(disturbingTexts)) expect((await api.tryCommand('threads.create', { title, lang: 'fr', level: 'alliance' })).ok).toBe(false)
})

/** A page on which a payload that runs, a dialog or a request to elsewhere is an error. */
async function guarded(page: Page, url: string): Promise<Page> {
  await page.addInitScript(
    ([call, words]) => Object.defineProperty(window, (call ?? '').replace('()', ''), { value: () => console.error(words), writable: false }),
    [scriptCall, hasRun],
  )
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => page.evaluate((words) => console.error(words), hasRun)))
  page.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(url))
      void page.evaluate((from) => console.error(`asked elsewhere: ${from}`), request.url())
  })
  return page
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expectPlain(page)
}

/** No element of the page came out of a text: no handler, no frame, no address that runs, nothing that posts elsewhere. */
async function expectPlain(page: Page): Promise<void> {
  const strange = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const handlers = [...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name)
      const runs = [...element.attributes].filter(
        ({ name, value }) => /^(href|src|action|formaction|data)$/.test(name) && /^(javascript|vbscript|data:text|data:image\/svg)/i.test(value.trim()),
      )
      const isForeign = element.matches(
        'iframe, object, embed, base, portal, marquee, math, template, style:not([nonce]), meta[http-equiv=refresh], form[action^=http], img[src=x], script[src*=elsewhere]',
      )
      return handlers.length > 0 || runs.length > 0 || isForeign ? [`${element.tagName} ${element.outerHTML.slice(0, 200)}`] : []
    }),
  )
  expect(strange, page.url()).toEqual([])
}

async function openThreads(api: ApiClient): Promise<readonly string[]> {
  const ids: string[] = []
  for (const title of ['A thread', ...lines.filter((_, at) => at % 40 === 0)]) {
    const opened = await api.tryCommand<{ threadId: string }>('threads.create', { title, lang: 'fr', level: 'alliance' })
    if (opened.ok) ids.push(opened.value.threadId)
  }
  expect(ids.length).toBeGreaterThan(4)
  return ids
}

type Said = { readonly id: string; readonly seq: number }

/** Every payload in a message, thirty to one, each once as it is and once as the words and the address of a link. */
async function sayAll(api: ApiClient, threadId: string): Promise<readonly Said[]> {
  const said: Said[] = []
  for (let at = 0; at < payloads.length; at += 30) {
    const some = payloads.slice(at, at + 30)
    for (const text of [some.join('\n\n'), some.map((payload) => `- [${payload}](${payload})`).join('\n')])
      said.push(await api.command<Said>('threads.post', { threadId, lang: 'fr', text, replyTo: said.at(-1)?.seq }))
  }
  return said
}

/** Payloads in a translation, a reason, a report, a summary and an outcome; the pages of these messages. */
type Who = { readonly author: ApiClient; readonly coordinator: ApiClient; readonly reporter: ApiClient }

async function changeAll({ author, coordinator, reporter }: Who, threadId: string, messages: readonly Said[]): Promise<readonly string[]> {
  const text = payloads.slice(0, 60).join('\n\n').slice(0, 7000)
  const reason = payloads.slice(60, 80).join('\n').slice(0, 900)
  const [first, second, third] = messages
  await author.command('threads.translate', { messageId: first?.id, lang: 'en', text, sourceVersion: 1 })
  await author.command('threads.edit-message', { messageId: second?.id, version: 1, text, lang: 'fr' })
  await coordinator.command('threads.hide-message', { messageId: third?.id, reason })
  const { reportId } = await reporter.command<{ reportId: string }>('threads.report-message', { messageId: second?.id, reason })
  await author.command('threads.summarise', { threadId, text, lang: 'fr', version: 0 })
  await author.command('threads.resolve', { threadId, text, lang: 'fr' })
  return [...[first, second, third].map((one) => `/threads/${threadId}/m/${one?.seq}`), `/secretariat/reports/${reportId}`]
}

async function writeDossier(api: ApiClient): Promise<string> {
  const [titleFr, titleEn, description] = [lines[1], lines[9], lines[17]]
  const summary = payloads.slice(100, 130).join('\n').slice(0, 3900)
  const dossier = {
    titleFr,
    titleEn,
    area: 'peacebuilding',
    summaryFr: summary,
    summaryEn: summary,
    countries: ['TG'],
    startsOn: dayFromNow(60),
    endsOn: dayFromNow(300),
    language: 'fr',
    poolRequest: '100',
  }
  const { projectId } = await api.command<{ projectId: string }>('projects.create', {
    ...dossier,
    lines: [{ category: 1, description, amount: '100', source: 'pool' }],
  })
  return `/projects/${projectId}`
}

async function offer(api: ApiClient): Promise<string> {
  const text = payloads.slice(200, 230).join('\n').slice(0, 3900)
  const days = { availableFrom: dayFromNow(1), availableLastDay: dayFromNow(30) }
  const { offerId } = await api.command<{ offerId: string }>('resources.offer', {
    kind: 'venue',
    title: lines[25],
    place: lines[33],
    description: text,
    conditions: text,
    ...days,
  })
  return `/resources/${offerId}`
}
