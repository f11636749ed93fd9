import { minor } from './contributions.ts'
import type { Demo, DemoProject } from './demo-data.ts'
import { dossierTexts, lineWords } from './dossier-texts.ts'
import type { Stage } from './stage.ts'

type Line = { readonly category: number; readonly description: string; readonly amount: string; readonly source: 'pool' | 'own_cash' }

export function languageOf({ forums }: Demo, code: string): 'fr' | 'en' {
  const spoken = forums.find((forum) => forum.code === code)?.languages.split(',') ?? []
  return spoken.find((language) => language === 'fr' || language === 'en') === 'fr' ? 'fr' : 'en'
}

/** The proposal that a lead writes, its dates moved to today. */
export function proposalOf({ demo, calendar }: Stage, project: DemoProject) {
  const text = dossierTexts[project.key]
  if (!text) throw new Error(`no text for ${project.key}`)
  const language = languageOf(demo, project.lead)
  return {
    titleFr: project.title_fr,
    titleEn: project.title_en,
    area: project.area,
    summaryFr: text.summaryFr,
    summaryEn: text.summaryEn,
    countries: project.countries.split(','),
    startsOn: calendar.day(project.start),
    endsOn: calendar.day(project.end),
    language,
    indirect: minor(project.budget.indirect, demo.alliance.base_currency),
    poolRequest: minor(project.pool_request, demo.alliance.base_currency),
    lines: linesOf(project, language, demo.alliance.base_currency),
  }
}

/**
 * One line a category. What is not asked of the pool stands as the forums' own cash, from the last category
 * upwards; a category that is paid from both has two lines.
 */
function linesOf({ budget, pool_request }: DemoProject, language: 'fr' | 'en', currency: string): readonly Line[] {
  let own = budget.total - pool_request
  const lines = budget.lines.flatMap((amount, at) => (amount > 0 ? [{ category: at + 1, amount }] : []))
  return lines
    .reverse()
    .flatMap(({ category, amount }): readonly Line[] => {
      const fromOwn = Math.min(own, amount)
      own -= fromOwn
      const description = lineWords[category]?.[language] ?? ''
      const line = (part: number, source: Line['source']): Line => ({ category, description, amount: minor(part, currency), source })
      return [...(fromOwn > 0 ? [line(fromOwn, 'own_cash')] : []), ...(amount > fromOwn ? [line(amount - fromOwn, 'pool')] : [])]
    })
    .reverse()
}
