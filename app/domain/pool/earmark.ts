import { liesWithin, regionsOf } from '#app/domain/m49.ts'

export const earmarkKinds = ['unearmarked', 'theme', 'region', 'country', 'project'] as const
export type EarmarkKind = (typeof earmarkKinds)[number]

/** The areas of the alliance's work, to which money can be tied. */
export const themes = ['prevention', 'peacebuilding', 'reconstruction'] as const

/** `value`: a theme, an M49 code, an ISO 3166-1 alpha-2 code or a project id; null when unearmarked. */
export type Earmark = { readonly kind: EarmarkKind; readonly value: string | null }

/** What of a dossier decides which money may pay for it. */
export type ProjectToFund = {
  readonly id: string
  readonly area: string | null
  /** ISO 3166-1 alpha-2 codes of where it works. */
  readonly countries: readonly string[]
  /** M49 sub-region of the lead forum. */
  readonly leadM49: string | null
}

/** How closely money is tied, the closest first: the order in which it is spent (rulings.md 14). */
export type EarmarkLevel = 0 | 1 | 2 | 3

/**
 * How closely the earmark ties money to this project (0 the project itself, 1 its country or region, 2 its
 * theme, 3 not at all), or null when the money is tied to something else. A region matches when one of the
 * project's countries, or its lead forum, lies in it; a country when the project works there.
 * (domain.md §3.1, §3.3 invariant 6)
 */
export function earmarkLevel(earmark: Earmark, project: ProjectToFund): EarmarkLevel | null {
  switch (earmark.kind) {
    case 'project':
      return earmark.value === project.id ? 0 : null
    case 'country':
      return earmark.value !== null && project.countries.includes(earmark.value) ? 1 : null
    case 'region':
      return earmark.value !== null && isInRegion(project, earmark.value) ? 1 : null
    case 'theme':
      return earmark.value !== null && earmark.value === project.area ? 2 : null
    case 'unearmarked':
      return 3
  }
}

function isInRegion({ countries, leadM49 }: ProjectToFund, region: string): boolean {
  const working = countries.some((country) => regionsOf(country).includes(region))
  return working || (leadM49 !== null && liesWithin(leadM49, region))
}
