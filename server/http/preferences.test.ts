import { describe, expect, it } from 'vitest'
import { preferredLocale } from './preferences.ts'

describe('the language of someone who is not signed in', () => {
  it.each([
    ['what they chose', 'kente_locale=fr', 'en', 'fr'],
    ['what their browser asks for', undefined, 'de, fr;q=0.5, en;q=0.4', 'fr'],
    ['the first of the alliance, when it asks for neither', undefined, 'sw, ar;q=0.8', 'en'],
    ['the first of the alliance, when it asks for nothing', undefined, undefined, 'en'],
  ])('is %s', (_which, cookie, asked, locale) => {
    expect(preferredLocale(cookie, asked, 'en')).toBe(locale)
  })
})
