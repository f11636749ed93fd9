import type { BrowserContext, Page } from '@playwright/test'
import { thingsToActOn } from './acts/things-to-act-on.ts'
import { pageFolders, type Stop, wayThroughEveryPage } from './every-page.ts'
import { expect, expectAccessible, rulesOfLook, test } from './fixtures.ts'
import { fixedPages, secretariatPages } from './pages.ts'
import { signIn } from './sign-in.ts'

test.use({ serverName: 'accessible' })
test.describe.configure({ mode: 'parallel' })

/** By whom the pages are read: the first who can open one stands for all. */
const readers = ['u05', 'u04', 'u20', 'u07', 'u01', 'u22', null] as const
type Reader = (typeof readers)[number]

/** What only a link out of a letter, a second step or the first run opens: the stories of these look at them. */
const inStories = [
  'email.$token',
  'invitation.$token',
  'password.$token',
  'unsubscribe.$token',
  'set-up.$token',
  'login_.code',
  'me_.passkeys.add',
  'me_.passkeys.$id.remove',
]

/** A language in the light with all rules and the other in the dark with those that a look can break; all of all four with SCALE=1. */
const looks =
  process.env.SCALE === '1'
    ? (['fr', 'en'] as const).flatMap((locale) => (['light', 'dark'] as const).map((colorScheme) => ({ locale, colorScheme, rules: undefined })))
    : ([
        { locale: 'fr', colorScheme: 'light', rules: undefined },
        { locale: 'en', colorScheme: 'dark', rules: rulesOfLook },
      ] as const)

/** Who opens which page where, and on which server: looked for once a server, which a worker keeps for its next walk. */
let way: readonly Stop<Reader>[] = []
let wayOn = ''

test.beforeAll(async ({ kente, browser }) => {
  test.setTimeout(600_000)
  if (wayOn === kente.url) return
  const from = [...fixedPages, ...secretariatPages, ...(await thingsToActOn(kente.url))]
  const contexts: BrowserContext[] = []
  const requestOf = async (reader: Reader) => {
    const context = await browser.newContext({ baseURL: kente.url })
    contexts.push(context)
    if (reader) await signIn(context, reader, 'fr')
    return context.request
  }
  const wanted = pageFolders.filter((folder) => !inStories.includes(folder))
  way = await wayThroughEveryPage({ wanted, readers, requestOf, from })
  wayOn = kente.url
  await Promise.all(contexts.map((context) => context.close()))
  expect(wanted.filter((folder) => !way.some((stop) => stop.folder === folder))).toEqual([])
})

/** Every other page: a walk over all of them takes one browser too long. */
for (const rest of [0, 1]) {
  for (const look of looks) walk(look, rest)
}

function walk({ rules, ...look }: (typeof looks)[number], rest: number): void {
  test(`axe finds nothing serious on any page, and a small phone shows it whole (${look.locale}, ${look.colorScheme}, ${rest + 1} of 2)`, async ({
    as,
    visit,
  }) => {
    test.setTimeout(900_000)
    const half = way.filter((_, place) => place % 2 === rest)
    for (const reader of readers) {
      const page = reader ? await as(reader, look) : await visit(look)
      for (const { path } of half.filter((stop) => stop.reader === reader)) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1)
        await expect(page.locator('html')).toHaveAttribute('lang', look.locale)
        await expectAccessible(page, rules)
        expect(await overflowOnPhone(page), `${path} is too wide for a small phone`).toBeLessThanOrEqual(0)
      }
    }
  })
}

/** How far the page reaches beyond the edge of a small phone, in pixels. */
async function overflowOnPhone(page: Page): Promise<number> {
  const desk = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 844 })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (desk) await page.setViewportSize(desk)
  return overflow
}
