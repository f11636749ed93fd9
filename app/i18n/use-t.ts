import { createContext, useContext, useMemo } from 'react'
import type { Locale, MessageKey, MessageParams, Messages } from './catalog.ts'
import { translate } from './translate.ts'

export type Language = { readonly locale: Locale; readonly messages: Messages; readonly timeZone: string }

/** Provided by the root with the messages of the page. */
export const LanguageContext = createContext<Language>({ locale: 'fr', messages: {}, timeZone: 'Etc/UTC' })

export type T = (key: MessageKey, params?: MessageParams) => string

/** The page's language: `t` says a sentence, `timeZone` is the alliance's. */
export function useT(): { readonly t: T; readonly locale: Locale; readonly timeZone: string } {
  const { locale, messages, timeZone } = useContext(LanguageContext)
  return useMemo(() => ({ t: (key, params) => translate(messages, locale, key, params), locale, timeZone }), [locale, messages, timeZone])
}
