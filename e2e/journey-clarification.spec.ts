import type { Page } from '@playwright/test'
import { press } from './acts/page.ts'
import { phone } from './acts/phone.ts'
import { say } from './acts/thread.ts'
import { decide, dossierForDecision } from './acts/through-api.ts'
import { openCuttingProxy } from './faults/cutting-proxy.ts'
import { expectAccessible, type Locale, expect as once, test } from './fixtures.ts'
import { words } from './words.ts'

/** Who asks in one language is answered in the other (domain.md §6.4, journey 11). */
const stories: readonly {
  readonly asker: Locale
  readonly author: Locale
  readonly title: string
  readonly question: string
  readonly reply: string
  readonly translation: string
}[] = [
  {
    asker: 'fr',
    author: 'en',
    title: 'Paroles de rivage',
    question: 'Qui forme les médiatrices du second semestre ?',
    reply: 'FSMD trains them from July on.',
    translation: 'Le FSMD les forme à partir de juillet.',
  },
  {
    asker: 'en',
    author: 'fr',
    title: 'Marchés sans armes',
    question: 'Who keeps the books of the second phase?',
    reply: 'Le GGPS les tient, comme pour la première.',
    translation: 'GGPS keeps them, as in the first phase.',
  },
]

// Several people at once, each with a browser of their own: a busy machine may take its time.
const expect = once.configure({ timeout: 30_000 })

test.use({ serverName: 'journey-clarification' })

const brokenLine = /ERR_|WebSocket|Failed to fetch|NetworkError|Load failed/

for (const { asker, author, title, question, reply, translation } of stories) {
  test(`a question asked in one language is answered in the other, over a line that drops (${asker}, ${author})`, async ({ kente, as }) => {
    test.setTimeout(600_000)
    const proxy = await openCuttingProxy(kente.url)
    const path = await dossierForDecision(kente.url, title, '2000000')
    const coordinator = { page: await as('u02', { locale: asker }), locale: asker }
    const essi = { page: await as('u05', { locale: author, ...phone, baseURL: proxy.url, expected: brokenLine }), locale: author }
    const partner = { page: await as('u07', { locale: author }), locale: author }
    const t = words(asker)
    const their = words(author)

    // The secretariat opens a clarification on the dossier, from its page, and asks.
    await coordinator.page.goto(path)
    await coordinator.page.getByRole('link', { name: t('threads.dossier.new') }).click()
    await expectAccessible(coordinator.page)
    await coordinator.page.getByLabel(t('threads.new.titleField'), { exact: true }).fill(question)
    await coordinator.page.getByRole('radio', { name: t('threads.kind.clarification') }).check()
    await press(coordinator.page, t('threads.new.create'))
    await coordinator.page.waitForURL(/\/threads\/[0-9a-f-]{36}$/)
    const thread = new URL(coordinator.page.url()).pathname
    await essi.page.goto(thread)
    await partner.page.goto(thread)
    await say(coordinator, question)
    await expect(coordinator.page.getByRole('main')).toContainText(t('threads.pin.unanswered'))

    // It reaches the lead's administrator on a phone, who answers officially; the line drops once the server has it.
    for (const { page } of [essi, partner]) await expect(said(page, question)).toBeVisible()
    await expectAccessible(essi.page)
    await essi.page.getByRole('checkbox', { name: their('threads.compose.official') }).check()
    proxy.swallowAnswers()
    await say(essi, reply)
    await expect(said(coordinator.page, reply)).toBeVisible({ timeout: 30_000 })
    proxy.cut()
    await expect(essi.page.getByText(their('threads.log.tag.waiting')).first()).toBeVisible({ timeout: 60_000 })
    await expectAccessible(essi.page)
    proxy.restore()
    await expect(essi.page.getByText(their('threads.log.tag.waiting'))).toHaveCount(0, { timeout: 60_000 })
    for (const page of [essi.page, coordinator.page, partner.page]) await expect(said(page, reply)).toHaveCount(1)

    // The partner translates it; whoever asked reads it at once in the language in which they asked.
    await partner.page.goto(`${thread}/m/2/translate`)
    await expectAccessible(partner.page)
    await partner.page.getByLabel(their('messages.translate.text'), { exact: true }).fill(translation)
    await press(partner.page, their('messages.translate.submit'))
    await expect(said(coordinator.page, translation)).toBeVisible()
    const pinned = coordinator.page.getByRole('region', { name: t('threads.pin.answer') })
    await expect(pinned.getByText(translation, { exact: true })).toBeVisible()
    await pinned.locator('summary').click()
    await expect(pinned.getByText(reply, { exact: true })).toBeVisible()
    await expect(coordinator.page.getByText(t('threads.pin.unanswered'))).toHaveCount(0)
    await expectAccessible(coordinator.page)

    // The dossier is decided, which locks it: who has it open can read it and no longer write.
    await decide(kente.url, path.split('/').at(-1) ?? '')
    await expect(essi.page.getByText(their('threads.compose.locked'))).toBeVisible()
    await essi.page.reload()
    for (const text of [question, reply]) await expect(said(essi.page, text)).toHaveCount(1)
    await expectAccessible(essi.page)
    expect(await overflow(essi.page)).toBeLessThanOrEqual(0)
    await essi.page.context().close()
    await proxy.close()
  })
}

/** The messages of the log that say exactly this. */
function said(page: Page, text: string) {
  return page.getByRole('log').getByText(text, { exact: true })
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
