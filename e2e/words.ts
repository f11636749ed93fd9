import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MessageParams, Messages } from '../app/i18n/catalog.ts'
import { translate } from '../app/i18n/translate.ts'

/** The sentence of a key, as a reader of that language sees it: `words('fr')('projects.list.title')`. */
export function words(locale: 'fr' | 'en'): (key: string, params?: MessageParams) => string {
  const messages = messagesOf(locale)
  return (key, params) => {
    const sentence = translate(messages, locale, key, params)
    if (sentence === key) throw new Error(`no sentence for ${key} (${locale})`)
    return sentence
  }
}

function messagesOf(locale: string): Messages {
  const folder = join('app/i18n', locale)
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.server.json'))
  return Object.fromEntries(names.map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(join(folder, name), 'utf8'))]))
}
