import type { Proposal } from '#app/domain/projects/content.ts'
import type { ContentView } from '#server/queries/projects/content-view.ts'

/** The proposal behind what the page shows. */
export function storedProposal(head: Pick<Proposal, 'titleFr' | 'titleEn'>, content: ContentView): Proposal {
  const { area, summaryFr, summaryEn, startsOn, endsOn, language, totals, poolRequest } = content
  return {
    titleFr: head.titleFr,
    titleEn: head.titleEn,
    area,
    summaryFr,
    summaryEn,
    countries: content.countries.map(({ code }) => code),
    startsOn,
    endsOn,
    language,
    indirect: totals.indirect.amount,
    poolRequest: poolRequest.amount,
    lines: content.lines.map(({ category, description, forum, amount, source }) => ({
      category,
      description,
      forumId: forum?.id ?? null,
      amount: amount.amount,
      source,
    })),
  }
}
