import type { LoaderFunction, MetaFunction, SerializeFrom } from '@remix-run/node'
import type { MessageKey } from '#app/i18n/catalog.ts'
import { translate } from '#app/i18n/translate.ts'
import type { Language, T } from '#app/i18n/use-t.ts'

/**
 * The document title of a route, in the page's language: `export const meta = pageTitle('pool.title')`, or
 * from the loader's data: `pageTitle<typeof loader>((t, { project }) => project.number)`.
 */
export function pageTitle<Loader extends LoaderFunction = LoaderFunction>(
  title: MessageKey | ((t: T, data: SerializeFrom<Loader>) => string),
): MetaFunction<Loader> {
  return ({ data, matches }) => {
    const language = languageOf(matches)
    const t: T = (key, params) => translate(language?.messages ?? {}, language?.locale ?? 'fr', key, params)
    if (typeof title === 'string') return [{ title: withBrand(t(title)) }]
    return [{ title: data === undefined ? brand : withBrand(title(t, data)) }]
  }
}

/** The same in every language. */
export const brand = 'Kente'

function withBrand(title: string): string {
  return `${title} – ${brand}`
}

function languageOf(matches: readonly { readonly id: string; readonly data: unknown }[]): Pick<Language, 'locale' | 'messages'> | undefined {
  const root = matches.find(({ id }) => id === 'root')?.data
  return isLanguage(root) ? root : undefined
}

function isLanguage(data: unknown): data is Pick<Language, 'locale' | 'messages'> {
  return typeof data === 'object' && data !== null && 'locale' in data && 'messages' in data
}
