import { regionsOf } from '../m49.ts'
import type { Continent } from './actor.ts'

const continentOf: { readonly [region: string]: Continent } = { '002': 'africa', '019': 'americas', '142': 'asia', '150': 'europe', '009': 'oceania' }

/** The M49 sub-region and the continent of a country, or null when the code is no country. */
export function placeOf(country: string): { readonly m49: string; readonly continent: Continent } | null {
  const regions = regionsOf(country)
  const [m49] = regions
  const continent = regions.map((region) => continentOf[region]).find((found) => found !== undefined)
  return m49 && continent ? { m49, continent } : null
}
