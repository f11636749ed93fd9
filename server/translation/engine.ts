import { z } from 'zod'

/** A machine that translates; null where none is set up, or where it gave no answer. */
export type TranslationEngine = {
  readonly isOn: boolean
  readonly translate: (asked: { readonly text: string; readonly from: string; readonly to: string }) => Promise<string | null>
}

/** How long an answer may take, in milliseconds. */
const patience = 20_000
/** What an answer may hold at most, in characters; a translation is not ten times its original. */
const longestAnswer = 200_000

const answerOf = z.object({ translatedText: z.string().min(1) })

/**
 * An engine of one's own with the interface of LibreTranslate: `POST {url}/translate` with `q`, `source`, `target`.
 * Without an address nothing is ever sent anywhere.
 */
export function createTranslationEngine(url: string | undefined): TranslationEngine {
  return {
    isOn: url !== undefined,
    async translate({ text, from, to }) {
      if (!url) return null
      try {
        const answer = await fetch(new URL('translate', url.endsWith('/') ? url : `${url}/`), {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ q: text, source: baseOf(from), target: baseOf(to), format: 'text' }),
          redirect: 'error',
          signal: AbortSignal.timeout(patience),
        })
        const said = answer.ok ? (await answer.text()).slice(0, longestAnswer) : ''
        return answerOf.parse(JSON.parse(said)).translatedText
      } catch {
        // Away, slow or not what was agreed: the reader is told that it did not answer.
        return null
      }
    },
  }
}

/** Engines know languages, not countries. */
function baseOf(lang: string): string {
  return lang.split('-')[0] ?? lang
}
