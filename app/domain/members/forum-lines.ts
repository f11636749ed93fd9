import { foldWord } from '#app/domain/csv/fold-word.ts'
import type { LineFault, Understand } from '#app/domain/csv/read-lines.ts'
import { countries } from '#app/domain/m49.ts'
import type { ForumClass } from './actor.ts'
import { type ForumColumn, forumColumnNames } from './forum-columns.ts'
import { type ForumLine, forumLineInput } from './import-forums.input.ts'

const classWords: readonly (readonly [forumClass: ForumClass, words: readonly string[]])[] = [
  ['founding', ['founding', 'founding member', 'fondateur', 'membre fondateur']],
  ['full', ['full', 'full member', 'de plein droit', 'plein droit', 'membre de plein droit']],
  ['associate', ['associate', 'associate member', 'associe', 'membre associe']],
  ['observer', ['observer', 'observateur', 'membre observateur']],
]

const alphabet = [...'abcdefghijklmnopqrstuvwxyz']
const twoLetters = alphabet.flatMap((first) => alphabet.map((second) => first + second))

/** What the rows of a file say of forums: countries and languages stand in it by code, or by name in French or English. */
export function understandForum(): Understand<ForumColumn, ForumLine> {
  const countryNames = namesOf('region', countries)
  const languageNames = namesOf('language', twoLetters)
  return (cellOf, line) => {
    const orNothing = (column: ForumColumn) => cellOf(column) || undefined
    const country = (column: ForumColumn) => countryNames.get(foldWord(cellOf(column))) ?? orNothing(column)
    const parsed = forumLineInput.safeParse({
      line,
      code: orNothing('code')?.toUpperCase(),
      nameFr: orNothing('nameFr'),
      nameEn: orNothing('nameEn'),
      hostCity: orNothing('hostCity'),
      country: country('country'),
      class: classWords.find(([, words]) => words.includes(foldWord(cellOf('class'))))?.[0],
      languages: wordsOf(cellOf('languages')).map((word) => languageNames.get(foldWord(word)) ?? word),
      timeZone: orNothing('timeZone'),
      website: orNothing('website') ?? null,
      iatiOrgType: orNothing('iatiOrgType') ?? null,
      legalSeatCity: orNothing('legalSeatCity') ?? null,
      legalSeatCountry: country('legalSeatCountry') ?? null,
    })
    if (parsed.success) return { input: parsed.data, faults: [] }
    const faults = parsed.error.issues.map(({ path: [field], message }): LineFault<ForumColumn> => {
      const column = forumColumnNames.find((name) => name === field) ?? null
      if (column === 'class') return { column, code: cellOf('class') === '' ? 'required' : 'forum_class_unknown' }
      return { column, code: message }
    })
    return { input: null, faults }
  }
}

/** « français et anglais », "fr/en", "fr, en". */
function wordsOf(cell: string): readonly string[] {
  return cell.split(/[,;/|+]|\s+(?:et|and)\s+|\s+/).filter((word) => word !== '')
}

/** Codes by themselves and by their folded names in both languages. */
function namesOf(type: 'region' | 'language', codes: readonly string[]): ReadonlyMap<string, string> {
  const named = (['fr', 'en'] as const).flatMap((locale) => {
    const names = new Intl.DisplayNames([locale], { type, fallback: 'none' })
    return codes.flatMap((code) => {
      const name = names.of(code)
      return name ? [[foldWord(name), code] as const] : []
    })
  })
  return new Map([...named, ...codes.map((code) => [code.toLowerCase(), code] as const)])
}
