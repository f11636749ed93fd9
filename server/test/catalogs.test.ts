import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refusalStatus } from '#app/domain/refusals.ts'
import type { MessageTree } from '#app/i18n/catalog.ts'
import { isAlike } from './architecture/words-alike.ts'

const folder = (locale: string) => join('app/i18n', locale)
const files = readdirSync(folder('en')).filter((name) => name.endsWith('.json'))

describe('the catalogs', () => {
  it('stand in both languages, file by file', () => {
    expect(readdirSync(folder('fr')).filter((name) => name.endsWith('.json'))).toEqual(files)
  })

  it('say the same things in French and English', () => {
    const gaps = files.flatMap((name) => {
      const [french, english] = [keysOf('fr', name), keysOf('en', name)]
      return [...missing(french, english).map((key) => `en/${name}: ${key}`), ...missing(english, french).map((key) => `fr/${name}: ${key}`)]
    })

    expect(gaps).toEqual([])
  })

  it('fill the same names into both', () => {
    const different = pairs().filter(({ french, english }) => namesIn(french) !== namesIn(english))

    expect(different.map(({ key }) => key)).toEqual([])
  })

  it('leave nothing untranslated', () => {
    const equal = pairs().filter(({ french, english }) => french === english && !isAlike(french))

    expect(equal.map(({ key, french }) => `${key}: ${french}`)).toEqual([])
  })

  it('keep to French typography', () => {
    expect(pairs().flatMap(({ key, french }) => (faultyFrench.test(withoutNames(french)) ? [`${key}: ${french}`] : []))).toEqual([])
  })

  it('neither shout nor are empty', () => {
    const odd = pairs().filter(({ french, english }) => [french, english].some((sentence) => sentence.includes('!') || sentence.trim() === ''))

    expect(odd.map(({ key }) => key)).toEqual([])
  })

  it.each(['fr', 'en'])('have a sentence for every refusal (%s)', (locale) => {
    const said = files
      .filter((name) => name.endsWith('.server.json'))
      .flatMap((name) => [...sentences(locale, name).keys()].flatMap((key) => (key.startsWith('refusals.') ? [key.slice(9)] : [])))

    expect(missing(Object.keys(refusalStatus), said), 'refusals without a sentence').toEqual([])
    expect(missing(said, Object.keys(refusalStatus)), 'sentences without a refusal').toEqual([])
  })
})

/** A straight apostrophe, an ordinary space before a high sign or inside guillemets, or none at all. */
const faultyFrench = /\p{L}'\p{L}|[^\u00a0\u202f\s\d:](?=[:;?](?:\s|$))|\s(?<![\u00a0\u202f])(?=[:;?»](?:\s|$))|«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»/u

function sentences(locale: string, name: string): Map<string, string> {
  return new Map(leaves(JSON.parse(readFileSync(join(folder(locale), name), 'utf8'))))
}

/** Every sentence that stands in both languages under the same key. */
function pairs(): { key: string; french: string; english: string }[] {
  return files.flatMap((name) => {
    const english = sentences('en', name)
    return [...sentences('fr', name)].flatMap(([key, french]) => {
      const other = english.get(key)
      return other === undefined ? [] : [{ key: `${name}: ${key}`, french, english: other }]
    })
  })
}

function leaves(tree: MessageTree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, node]) =>
    typeof node === 'string' ? [[prefix + key, node] satisfies [string, string]] : leaves(node, `${prefix}${key}.`),
  )
}

/** Languages have plural forms of their own: a sentence counts once, whatever its forms. */
function keysOf(locale: string, name: string): string[] {
  return [...new Set([...sentences(locale, name).keys()].map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')))]
}

const missing = (wanted: readonly string[], present: readonly string[]) => wanted.filter((key) => !present.includes(key))
const withoutNames = (sentence: string) => sentence.replace(/\{\{[^}]*\}\}/g, 'x')

/** Which names a sentence fills in; the form for one may leave the number out. */
function namesIn(sentence: string): string {
  return [...new Set(sentence.match(/\{\{[^}]*\}\}/g) ?? [])]
    .filter((name) => name !== '{{count}}')
    .sort()
    .join()
}
