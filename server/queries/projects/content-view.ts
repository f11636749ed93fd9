import { budgetTotals } from '#app/domain/projects/budget.ts'
import type { FrozenContent } from '#app/domain/projects/content.ts'
import { type ForumRef, sum } from './refs.ts'

/** The proposal as pages show it: sums as Money, forums by name. */
export function toContentView(content: FrozenContent, forums: ReadonlyMap<string, ForumRef>) {
  const { currency } = content
  const totals = budgetTotals(content)
  return {
    area: content.area,
    language: content.language,
    summaryFr: content.summaryFr,
    summaryEn: content.summaryEn,
    countries: content.countries.map(toCountry),
    startsOn: content.startsOn,
    endsOn: content.endsOn,
    currency,
    lines: content.lines.map(({ category, description, forumId, amount, source }) => ({
      category,
      description,
      source,
      forum: forumId ? (forums.get(forumId) ?? null) : null,
      amount: sum(amount, currency),
    })),
    totals: {
      direct: sum(totals.direct, currency),
      indirect: sum(totals.indirect, currency),
      total: sum(totals.total, currency),
      inKind: sum(totals.inKind, currency),
    },
    poolRequest: sum(content.poolRequest, currency),
  }
}

/** A country with its names; said here, because a browser's own names may differ from the server's. */
export function toCountry(code: string) {
  return { code, nameFr: names.fr.of(code) ?? code, nameEn: names.en.of(code) ?? code }
}

const names = {
  fr: new Intl.DisplayNames(['fr-FR'], { type: 'region' }),
  en: new Intl.DisplayNames(['en-GB'], { type: 'region' }),
}

export type ContentView = ReturnType<typeof toContentView>
