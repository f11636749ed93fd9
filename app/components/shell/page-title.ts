import type { LoaderFunction, MetaFunction, SerializeFrom } from '@remix-run/node'
import type { Locale, MessageKey } from '#app/i18n/catalog.ts'
import { type PackedMessages, unpack } from '#app/i18n/packed.ts'
import { translate } from '#app/i18n/translate.ts'
import type { T } from '#app/i18n/use-t.ts'

/**
 * The document title of a route, in the page's language: `export const meta = pageTitle('pool.title')`, or
 * from the loader's data: `pageTitle<typeof loader>((t, { project }) => project.number)`.
 */
export function pageTitle<Loader extends LoaderFunction = LoaderFunction>(
  title: MessageKey | ((t: T, data: SerializeFrom<Loader>) => string),
): MetaFunction<Loader> {
  return ({ data, matches }) => {
    const language = languageOf(matches)
    const t: T = (key, params) => translate(language ? unpack(language.messages) : {}, language?.locale ?? 'fr', key, params)
    if (typeof title === 'string') return [{ title: withBrand(t(title)) }]
    return [{ title: data === undefined ? brand : withBrand(title(t, data)) }]
  }
}

/** The same in every language. */
export const brand = 'Kente'

function withBrand(title: string): string {
  return `${title} – ${brand}`
}

type SentLanguage = { readonly locale: Locale; readonly messages: PackedMessages }

function languageOf(matches: readonly { readonly id: string; readonly data: unknown }[]): SentLanguage | undefined {
  const root = matches.find(({ id }) => id === 'root')?.data
  return isLanguage(root) ? root : undefined
}

function isLanguage(data: unknown): data is SentLanguage {
  return typeof data === 'object' && data !== null && 'locale' in data && 'messages' in data
}
