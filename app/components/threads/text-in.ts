import type { MessagePage } from '#server/queries/threads/message.ts'

/** What a message says in one language: itself, or its translation; empty where it does not. Nobody is named where it may not be quoted so. */
export function textIn({ message, quotable, translations }: MessagePage, lang: 'fr' | 'en'): string {
  if (message.lang.split('-')[0] === lang) return quotable
  return translations.find((translation) => translation.lang.split('-')[0] === lang)?.quotable ?? ''
}
