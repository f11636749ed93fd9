import type { MessageParams, Messages, MessageTree } from './catalog.ts'

/**
 * The sentence of a key with its parameters filled in: the browser's counterpart of i18next, for the syntax
 * that the catalogs use (`{{name}}`, plural suffixes by Intl.PluralRules). An unknown key reads as itself.
 */
export function translate(messages: Messages, locale: string, key: string, params: MessageParams = {}): string {
  const sentence = find(messages, typeof params.count === 'number' ? pluralKeys(locale, key, params.count) : [key])
  return (sentence ?? key).replace(/\{\{\s*(\w+)\s*\}\}/g, (gap, name: string) => String(params[name] ?? gap))
}

function find(messages: Messages, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const found = key.split('.').reduce<MessageTree | string | undefined>((node, part) => (typeof node === 'object' ? node[part] : undefined), messages)
    if (typeof found === 'string') return found
  }
  return undefined
}

/** A catalog may say nought in words of its own; a form it lacks reads as `_other`. */
function pluralKeys(locale: string, key: string, count: number): string[] {
  return [...(count === 0 ? [`${key}_zero`] : []), `${key}_${pluralForm(locale, count)}`, `${key}_other`, key]
}

const rules = new Map<string, Intl.PluralRules>()

function pluralForm(locale: string, count: number): string {
  const known = rules.get(locale) ?? new Intl.PluralRules(locale)
  rules.set(locale, known)
  return known.select(count)
}
