import type { APIRequestContext } from '@playwright/test'
import { formatAmount, formatMoney, formatThousands, type Money } from '../app/domain/money.ts'
import { figureNames } from '../app/domain/pool/figures.ts'
import { type ApiClient, openApi } from './api-client.ts'
import { expect, type Locale, test } from './fixtures.ts'

/** A figure as a page shows it, and the view of the ledger that it opens. */
type Shown = { readonly page: string; readonly text: string; readonly view: URLSearchParams }

type Flows = { readonly dossiers: readonly { readonly id: string }[] }
type Overview = {
  readonly contributions: readonly { readonly id: string }[]
  readonly currencies: readonly { readonly [figure in 'promised' | 'committed']: Money }[]
}

/** Coordinators read everything, a forum the totals and its own contribution, a guest its own contributions alone. */
const readers = [
  { person: 'u04', locale: 'fr', least: 200, names: figureNames },
  { person: 'u05', locale: 'en', least: 10, names: ['promised', 'committed', 'honoured', 'received', 'available'] },
  { person: 'u22', locale: 'fr', least: 20, names: ['promised', 'received', 'allocated'] },
] as const

for (const { person, locale, least, names } of readers) {
  test(`every figure of money opens exactly the entries that add up to it (${person}, ${locale})`, async ({ as, kente }) => {
    test.setTimeout(240_000)
    const api = await openApi(kente.url, person)
    const { request } = (await as(person, { locale })).context()
    const { contributions, currencies } = await api.query<Overview>('pool.overview')
    const { dossiers } = await api.query<Flows>('pool.flows')
    const pages = [
      ...['/pool', '/pool?by=currency', '/pool?by=table', '/pool/flows'],
      ...contributions.map(({ id }) => `/pool/contributions/${id}`),
      ...(person === 'u22' ? [] : dossiers.map(({ id }) => `/projects/${id}/money`)),
    ]

    const shown: Shown[] = []
    for (const page of pages) shown.push(...(await figuresOn(request, page)))

    expect(shown.length).toBeGreaterThanOrEqual(least)
    expect(shown.map(({ view }) => view.get('figure'))).toEqual(expect.arrayContaining([...names]))
    const sums = new Map<string, readonly Money[]>()
    for (const { page, text, view } of shown) {
      const behind = sums.get(`${view}`) ?? (await sumsBehind(api, view))
      sums.set(`${view}`, behind)
      const figure = view.get('figure')
      if (behind.length > 1 && (figure === 'promised' || figure === 'committed')) {
        // Promises keep their currencies; their total in the base currency is indicative and opens a sum in each.
        expect(behind, `${page}: ${view}`).toEqual(currencies.map((line) => line[figure]).filter(({ amount }) => amount !== '0'))
        continue
      }
      expect(behind.length, `${page}: ${view} is one sum`).toBeLessThanOrEqual(1)
      const [sum] = behind
      if (sum) expect(wordsFor(sum, locale), `${page}: ${text} opens ${view}`).toContain(text)
      else expect(text, `${page}: ${view} is nothing`).toMatch(/^[^0-9]*0[^0-9]*$/)
    }
  })
}

/** The links of a page into the entries of a figure, and what each says. The chips of the ledger itself are on none of these pages. */
async function figuresOn(request: APIRequestContext, page: string): Promise<readonly Shown[]> {
  const answer = await request.get(page)
  expect(answer.status(), page).toBe(200)
  const links = (await answer.text()).matchAll(/<a\b[^>]*?href="\/pool\/ledger\?([^"]*)"[^>]*>(.*?)<\/a>/g)
  return [...links].flatMap(([, search = '', inner = '']) => {
    const view = new URLSearchParams(search.replaceAll('&amp;', '&'))
    return view.has('figure') ? [{ page, text: inner.replace(/<[^>]*>/g, '').trim(), view }] : []
  })
}

/** What the entries behind a view add up to, but for nothing. */
async function sumsBehind(api: ApiClient, view: URLSearchParams): Promise<readonly Money[]> {
  const ids = { contribution: 'contributionId', contributor: 'contributorId', fund: 'fundId', project: 'projectId' } as const
  const input = Object.fromEntries([...view].map(([name, value]) => [Object.hasOwn(ids, name) ? ids[name as keyof typeof ids] : name, value]))
  const { sums } = await api.query<{ sums: readonly Money[] }>('pool.ledger', input)
  return sums.filter(({ amount }) => amount !== '0')
}

/** The ways in which pages write a sum: with its currency, under a head that names it, in thousands. */
function wordsFor(sum: Money, locale: Locale): readonly string[] {
  return [formatMoney(sum, locale), formatAmount(sum, locale), formatThousands(sum, locale)]
}
