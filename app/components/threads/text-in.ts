import type { MessagePage } from '#server/queries/threads/message.ts'

/** What a message says in one language: itself, or its translation; empty where it does not. Nobody is named where it may not be quoted so. */
export function textIn({ message, quotable, translations, thread }: MessagePage, lang: 'fr' | 'en'): string {
  if (message.lang.split('-')[0] === lang) return quotable
  // A translation's mentions are not looked up: under the Chatham House Rule it is left to be written.
  if (thread.rule === 'chatham_house') return ''
  return translations.find((translation) => translation.lang.split('-')[0] === lang)?.text ?? ''
}
