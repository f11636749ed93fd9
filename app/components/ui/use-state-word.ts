import { useContext } from 'react'
import { translate } from '#app/i18n/translate.ts'
import { LanguageContext } from '#app/i18n/use-t.ts'
import type { StateKind } from './state-looks.ts'

/** Says a state in the page's language: filters, sentences and tags use the same words. */
export function useStateWord(): (kind: StateKind, state: string) => string {
  const { locale, messages } = useContext(LanguageContext)
  return (kind, state) => translate(messages, locale, `common.states.${kind}.${state}`)
}
