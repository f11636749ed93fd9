import type { NoticeView } from '#app/domain/notices/notice-view.ts'
import type { Locale } from '#app/i18n/catalog.ts'
import { noticeParams, noticeSentence } from '#app/i18n/notice-words.ts'
import { layOut, type RenderedMail } from '#server/email/layout.ts'
import type { ServerT } from '#server/i18n/server-t.ts'

export type NoticeMail = {
  /** At least one. */
  readonly notices: readonly NoticeView[]
  readonly name: string
  readonly alliance: string
  /** Where Kente is reached, without a slash at the end. */
  readonly publicUrl: string
  readonly locale: Locale
  readonly timeZone: string
}

/**
 * The mail that goes with lines of the inbox, in the reader's language: a sentence and a link for each, no text that
 * somebody wrote.
 */
export function noticeMail({ notices, name, alliance, publicUrl, locale, timeZone }: NoticeMail, t: ServerT): RenderedMail {
  const reader = { t, locale, timeZone }
  const [only, ...others] = notices.map((notice) => ({ notice, sentence: noticeSentence(notice, reader), url: `${publicUrl}${notice.path}` }))
  const parts = { locale, greeting: t('notices.mail.greeting', { name }), footer: t('notices.mail.footer', { alliance, url: `${publicUrl}/me/notices` }) }
  if (only && others.length === 0) {
    return layOut({
      ...parts,
      subject: t(`notices.mail.subject.${only.notice.kind}`, noticeParams(only.notice, reader)),
      sentences: [only.sentence],
      action: { label: t('notices.mail.open'), url: only.url },
    })
  }
  return layOut({
    ...parts,
    subject: t('notices.mail.gathered', { count: notices.length, alliance }),
    sentences: [],
    items: [...(only ? [only] : []), ...others],
    action: { label: t('notices.mail.openInbox'), url: `${publicUrl}/inbox` },
  })
}
