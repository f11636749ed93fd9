import type { Page } from '@playwright/test'
import { thingsToActOn } from './acts/things-to-act-on.ts'
import { openable, pageFolders } from './every-page.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { fixedPages, secretariatPages } from './pages.ts'

test.use({ serverName: 'accessible' })
test.describe.configure({ mode: 'parallel' })

let starts: readonly string[] = [...fixedPages, ...secretariatPages]
/** A worker keeps its server for the next walk, and what was made there. */
let madeOn = ''

/** By whom the pages are read: the first who can open one stands for all. */
const readers = ['u05', 'u04', 'u20', 'u07', 'u01', 'u22', null] as const

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

/** All four with SCALE=1; else a language in the light and the other in the dark. */
const looks = [
  { locale: 'fr', colorScheme: 'light' },
  { locale: 'en', colorScheme: 'dark' },
  ...(process.env.SCALE === '1'
    ? ([
        { locale: 'fr', colorScheme: 'dark' },
        { locale: 'en', colorScheme: 'light' },
      ] as const)
    : []),
] as const

test.beforeAll(async ({ kente }) => {
  if (madeOn === kente.url) return
  madeOn = kente.url
  starts = [...starts, ...(await thingsToActOn(kente.url))]
})

/** Every other page: a walk over all of them takes one browser too long. */
const halves = [0, 1].map((rest) => pageFolders.filter((_, place) => place % 2 === rest))

for (const [place, half] of halves.entries()) {
  for (const look of looks) walk(look, half, place + 1)
}

function walk(look: (typeof looks)[number], half: readonly string[], number: number): void {
  test(`axe finds nothing serious on any page, and a small phone shows it whole (${look.locale}, ${look.colorScheme}, ${number} of 2)`, async ({
    as,
    visit,
  }) => {
    test.setTimeout(900_000)
    const others = pageFolders.filter((folder) => !half.includes(folder))
    const done = new Set<string>(others)
    for (const reader of readers) {
      const page = reader ? await as(reader, look) : await visit(look)
      for (const [folder, path] of await openable(page, starts, done)) {
        await page.goto(path)
        done.add(folder)
        await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1)
        await expect(page.locator('html')).toHaveAttribute('lang', look.locale)
        await expectAccessible(page)
        expect(await overflowOnPhone(page), `${path} is too wide for a small phone`).toBeLessThanOrEqual(0)
      }
    }
    expect(half.filter((folder) => !done.has(folder) && !inStories.includes(folder))).toEqual([])
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
