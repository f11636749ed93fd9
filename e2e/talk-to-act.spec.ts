import { readFile } from 'node:fs/promises'
import { openApi } from './api-client.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { words } from './words.ts'

test.use({ serverName: 'talk-to-act' })

/** Essi of GGPS says something in a thread of the alliance. */
async function saidBy(url: string, more: object = {}) {
  const author = await openApi(url, 'u05')
  const { threadId } = await author.command<{ threadId: string }>('threads.create', { title: 'Octobre', lang: 'fr', level: 'alliance', ...more })
  const { seq } = await author.command<{ seq: number }>('threads.post', { threadId, lang: 'fr', text: 'Il faut réserver la salle.' })
  return { author, threadId, seq }
}

for (const locale of ['fr', 'en'] as const) {
  const t = words(locale)

  test(`a message becomes a task, which waits on the first page and is done (${locale})`, async ({ as, kente }) => {
    const { threadId, seq } = await saidBy(kente.url)
    const page = await as('u05', { locale })
    await page.goto(`/threads/${threadId}/m/${seq}`)
    await page.getByRole('link', { name: t('acts.task.title') }).click()
    const text = page.getByRole('textbox', { name: t('acts.task.text') })
    await expect(text).toHaveValue('Il faut réserver la salle.')
    const todo = `Réserver la salle, ${locale}`
    await text.fill(todo)
    await expectAccessible(page)
    await page.getByRole('button', { name: t('acts.task.submit') }).click()
    await page.waitForURL(/\/tasks\/[0-9a-f-]{36}$/)
    await expectAccessible(page)

    await page.goto('/')
    await expect(page.getByText(t('notices.waiting.what.task', { thing: todo }))).toBeVisible()
    await page.goto('/tasks')
    await page.getByRole('link', { name: todo }).click()
    await page.getByRole('button', { name: t('acts.task.settle.done') }).click()
    await expect(page.getByRole('button', { name: t('acts.task.settle.open') })).toBeVisible()
    await page.goto(`/threads/${threadId}/m/${seq}`)
    await expect(page.getByRole('link', { name: t('acts.became.task.done') })).toBeVisible()
  })
}

test('a message is put on record without a script, and the record goes along with the file', async ({ as, kente }) => {
  const t = words('fr')
  const { threadId, seq } = await saidBy(kente.url)
  const page = await as('u05', { locale: 'fr', javaScriptEnabled: false })
  await page.goto(`/threads/${threadId}/m/${seq}/minute`)
  await page.getByRole('textbox', { name: t('acts.minute.textEn') }).fill('The hall is to be booked.')
  await page.getByRole('button', { name: t('acts.minute.submit') }).click()
  await page.waitForURL(/\/minutes/)
  await expect(page.getByText('The hall is to be booked.')).toBeVisible()

  await page.goto(`/threads/${threadId}/export`)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: t('acts.export.submit') }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^kente-fil-\d{4}-\d\d-\d\d-fr\.html$/)
  const html = await readFile(await file.path(), 'utf8')
  expect(html).toContain('Il faut réserver la salle.')
  expect(html).toContain('The hall is to be booked.')
  expect(html).not.toContain('<script')
})

for (const { level, messages } of [
  { level: 'alliance', messages: 1 },
  { level: 'confidential', messages: 0 },
] as const)
  test(`a Chatham House round is exported without a name, ${messages > 0 ? 'with' : 'and, closed, without'} its messages (${level})`, async ({ as, kente }) => {
    const t = words('en')
    const { author, threadId } = await saidBy(kente.url, await roundOf(kente.url, level))
    await author.command('threads.summarise', { threadId, text: 'Essi and GGPS propose October.', lang: 'en', version: 0 })
    const page = await as('u05', { locale: 'en' })
    await page.goto(`/threads/${threadId}/export`)
    await expect(page.getByText(t('acts.export.style'))).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('radio', { name: t('acts.export.formats.json') }).check()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: t('acts.export.submit') }).click()
    const text = await readFile(await (await download).path(), 'utf8')
    expect(text).toContain('propose October')
    expect(text).not.toMatch(/Essi|GGPS/)
    expect(text.includes('réserver la salle')).toBe(messages > 0)
    expect(JSON.parse(text)).toMatchObject({ named: false, scope: messages > 0 ? 'whole' : 'pinned', participants: [] })
    expect(JSON.parse(text).messages).toHaveLength(messages)
  })

/** A round under the rule: of the alliance, or of Essi and another whom she names. */
async function roundOf(url: string, level: 'alliance' | 'confidential'): Promise<object> {
  if (level === 'alliance') return { rule: 'chatham_house' }
  const { people } = await (await openApi(url, 'u05')).query<{ people: { id: string; name: string }[] }>('threads.opening', {})
  return { rule: 'chatham_house', level, participantIds: people.filter(({ name }) => name === 'Thabo Molefe').map(({ id }) => id) }
}
