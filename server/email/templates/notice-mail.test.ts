import { describe, expect, it } from 'vitest'
import { noticeKinds } from '#app/domain/notices/notice-kinds.ts'
import type { NoticeView } from '#app/domain/notices/notice-view.ts'
import { locales } from '#app/i18n/catalog.ts'
import { serverT } from '#server/i18n/server-t.ts'
import { noticeMail } from './notice-mail.ts'

const notice: NoticeView = {
  id: 'n',
  kind: 'points',
  at: '2026-06-01T10:00:00Z',
  readAt: null,
  project: { id: 'p', number: 'DEMO-25-005', seed: 'DEMO-25-005', titleFr: 'Dialogue <transfrontalier>', titleEn: 'Cross-border\r\nBcc: everyone@example.org' },
  person: 'Helen Okafor',
  bodyCode: 'SECRETARIAT',
  thing: 'Grande salle',
  due: '2026-06-12',
  count: 2,
  outcome: 'approved',
  amount: '32797850',
  currency: 'XOF',
  path: '/projects/p',
}
const to = { name: 'Awa Diallo', publicUrl: 'https://kente.test', timeZone: 'Africa/Lome' }

describe('the mail of a notice', () => {
  it('says it in one sentence and leads to the page', () => {
    const mail = noticeMail({ notices: [notice], ...to, alliance: 'Alliance d’essai', locale: 'fr' }, serverT('fr'))

    expect(mail.subject).toBe('Révision demandée\u00a0: DEMO-25-005 (Dialogue <transfrontalier>)')
    expect(mail.text).toContain('2 points à traiter avant le 12 juin 2026.')
    expect(mail.text).toContain('https://kente.test/projects/p\n')
    expect(mail.html).toContain('Dialogue &lt;transfrontalier&gt;')
  })

  it('lets no title begin another header', () => {
    const { subject } = noticeMail({ notices: [notice], ...to, alliance: 'Test alliance', locale: 'en' }, serverT('en'))

    expect(subject).toBe('Revision requested: DEMO-25-005 (Cross-border Bcc: everyone@example.org)')
  })

  it.each(locales)('has a subject and a sentence for every kind, with nothing left open, in %s', (locale) => {
    for (const kind of noticeKinds) {
      const { subject, text } = noticeMail({ notices: [{ ...notice, kind }], ...to, alliance: 'A', locale }, serverT(locale))

      expect(`${subject} ${text}`, kind).not.toMatch(/\{\{|notices\./)
    }
  })
})
