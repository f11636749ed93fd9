import { describe, expect, it } from 'vitest'
import { refusalStatus } from '#app/domain/refusals.ts'
import { locales, type MessageTree, messageModules } from '#app/i18n/catalog.ts'
import { translate } from '#app/i18n/translate.ts'
import { pageMessages } from './catalogs.ts'
import { say } from './say.ts'
import { hasMessage, serverT } from './server-t.ts'

const plural = /_(zero|one|two|few|many|other)$/

function keysOf(tree: MessageTree, prefix: string): string[] {
  return Object.entries(tree).flatMap(([key, node]) => (typeof node === 'string' ? [`${prefix}.${key.replace(plural, '')}`] : keysOf(node, `${prefix}.${key}`)))
}

describe('the two ways to say a sentence', () => {
  it.each(locales)('agree on every sentence of the pages in %s', (locale) => {
    const messages = pageMessages[locale]

    for (const key of messageModules.flatMap((module) => keysOf(messages[module], module))) {
      for (const count of [0, 1, 2, 21, 1_000_000]) {
        expect(translate(messages, locale, key, { count }), key).toBe(serverT(locale)(key as never, { count }))
      }
    }
  })
})

describe('a refusal', () => {
  it.each(locales)('has a sentence for every code in %s', (locale) => {
    const mute = Object.keys(refusalStatus).filter((code) => !messageModules.some((module) => hasMessage(locale, `${module}.refusals.${code}`)))

    expect(mute).toEqual([])
  })

  it('says money and days as the reader writes them', () => {
    const refusal = { code: 'insufficient_funds', params: { asked: '17000000', available: '1234567', currency: 'EUR' } } as never

    expect(say(refusal, 'fr')).toContain('170\u202f000')
    expect(say(refusal, 'en')).toContain('€170,000')
  })
})
