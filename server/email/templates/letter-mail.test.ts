import { describe, expect, it } from 'vitest'
import { letterKinds, lettersWithoutLink } from '#app/domain/members/letters.ts'
import { locales } from '#app/i18n/catalog.ts'
import { serverT } from '#server/i18n/server-t.ts'
import { letterMail } from './letter-mail.ts'

const params = {
  at: '1 June 2026 at 17:00 GMT',
  device: 'Firefox on Windows',
  place: '203.0.113.0/24',
  body: 'Dialogue <Forum>',
  inviter: 'Helen\r\nBcc: everyone@example.org',
  until: '8 June 2026',
  email: 'new@example.org',
}
const letter = { name: 'Awa Diallo', alliance: 'Alliance d’essai', params, url: 'https://kente.test/somewhere' }

describe('a letter about one’s account', () => {
  it.each(locales)('has every sentence for every kind, with nothing left open, in %s', (locale) => {
    for (const kind of letterKinds) {
      const { subject, text, html } = letterMail({ ...letter, kind, locale }, serverT(locale))

      expect(`${subject} ${text} ${html}`, kind).not.toMatch(/\{\{|letters\./)
      expect(text.includes(letter.url), kind).toBe(!lettersWithoutLink.some((known) => known === kind))
    }
  })

  it('lets no name begin another header, nor become markup', () => {
    const { subject, html } = letterMail({ ...letter, kind: 'invitation', locale: 'en' }, serverT('en'))

    expect(subject).toBe('Helen Bcc: everyone@example.org invites you to act for Dialogue <Forum>')
    expect(html).toContain('Dialogue &lt;Forum&gt;')
  })
})
