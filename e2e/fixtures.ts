import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { watchErrors } from './errors.ts'
import { signIn } from './sign-in.ts'
import { type Kente, startKente } from './start-kente.ts'

export type Locale = 'fr' | 'en'

type Visit = BrowserContextOptions & {
  readonly locale?: Locale
  /** Errors that this test provokes: the browser's words for them. */
  readonly expected?: RegExp
}

type WorkerFixtures = {
  /** Specs that change what others read name a server of their own. */
  serverName: string
  kente: Kente
}

type TestFixtures = {
  /** A browser of someone who is not signed in. */
  visit: (options?: Visit) => Promise<Page>
  /** A browser of a demo person, `u01` to `u23`, signed in, in a context of its own. */
  as: (person: string, options?: Visit) => Promise<Page>
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  serverName: ['shared', { scope: 'worker', option: true }],

  kente: [
    async ({ serverName }, use) => {
      const folder = await mkdtemp(join(tmpdir(), `kente-${serverName}-`))
      await cp(process.env.KENTE_DEMO_FOLDER ?? '', folder, { recursive: true })
      const kente = await startKente({ dataDir: folder })
      await use(kente)
      await kente.stop()
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ kente }, use) => use(kente.url),

  visit: async ({ browser, kente }, use) => {
    const contexts: BrowserContext[] = []
    const errors: string[] = []
    await use(async ({ locale = 'en', expected, ...options } = {}) => {
      const context = await browser.newContext({ baseURL: kente.url, locale: locale === 'fr' ? 'fr-FR' : 'en-GB', ...options })
      contexts.push(context)
      watchErrors(context, { expected, tell: (error) => errors.push(error) })
      return context.newPage()
    })
    await Promise.all(contexts.map((context) => context.close()))
    expect(errors, 'errors in the browser').toEqual([])
  },

  as: async ({ visit }, use) => {
    await use(async (person, options = {}) => {
      const page = await visit(options)
      await signIn(page.context(), person, options.locale ?? 'en')
      return page
    })
  },
})

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What of axe's rules another theme or language can break on a page that has passed all of them. */
export const rulesOfLook = ['color-contrast', 'document-title', 'html-has-lang', 'html-lang-valid', 'valid-lang', 'link-name', 'button-name', 'label']

/** Fails on what axe calls serious or critical (WCAG 2.2 A and AA); of all its rules, or of these. */
export async function expectAccessible(page: Page, rules?: readonly string[]): Promise<void> {
  // In one piece: Kente has no frames, for which axe would open a page of its own each time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(levels)).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, help, nodes }) => `${page.url()} ${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
}

export { expect }
