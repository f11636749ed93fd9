import type { NoticeView } from '#app/domain/notices/notice-view.ts'
import type { Locale } from '#app/i18n/catalog.ts'
import { noticeParams, noticeSentence } from '#app/i18n/notice-words.ts'
import { layOut, type RenderedMail } from '#server/email/layout.ts'
import type { ServerT } from '#server/i18n/server-t.ts'

export type NoticeMail = {
  readonly notice: NoticeView
  readonly name: string
  readonly alliance: string
  /** Where Kente is reached, without a slash at the end. */
  readonly publicUrl: string
  readonly locale: Locale
  readonly timeZone: string
}

/** The mail that goes with a line of the inbox, in the reader's language: one sentence, one link, no text that somebody wrote. */
export function noticeMail({ notice, name, alliance, publicUrl, locale, timeZone }: NoticeMail, t: ServerT): RenderedMail {
  const reader = { t, locale, timeZone }
  return layOut({
    locale,
    subject: t(`notices.mail.subject.${notice.kind}`, noticeParams(notice, reader)),
    greeting: t('notices.mail.greeting', { name }),
    sentences: [noticeSentence(notice, reader)],
    action: { label: t('notices.mail.open'), url: `${publicUrl}${notice.path}` },
    footer: t('notices.mail.footer', { alliance }),
  })
}
