import { formatMoney, isCurrency } from '#app/domain/money.ts'
import type { NoticeView } from '#app/domain/notices/notice-view.ts'
import type { WaitingProject } from '#app/domain/notices/waiting.ts'
import type { Locale, MessageKey, MessageParams } from './catalog.ts'
import { dayOf, formatDay } from './format.ts'

type Say = (key: MessageKey, params?: MessageParams) => string
type Reader = { readonly t: Say; readonly locale: Locale; readonly timeZone: string }

/** The sentence of a notice, for its line in the inbox and for the mail that goes with it. */
export function noticeSentence(notice: NoticeView, reader: Reader): string {
  // A dossier's own thread has no title but the dossier's.
  const ofDossier = !notice.thing && (notice.kind === 'mention' || notice.kind === 'reply' || notice.kind === 'messages')
  const key = ofDossier ? (`notices.line.${notice.kind}Dossier` as const) : (`notices.line.${notice.kind}` as const)
  return reader.t(key, noticeParams(notice, reader))
}

/** The names and figures of a notice as its reader writes them. */
export function noticeParams({ project, person, bodyCode, thing, due, count, outcome, amount, currency }: NoticeView, reader: Reader): MessageParams {
  const { t, locale, timeZone } = reader
  return {
    dossier: project ? dossierName(project, reader) : t('notices.aDossier'),
    person: person ?? t('notices.someone'),
    body: bodyCode === 'SECRETARIAT' ? t('notices.secretariat') : (bodyCode ?? t('notices.someone')),
    thing: thing ?? '',
    due: due ? formatDay(due.length === 10 ? due : dayOf(due, timeZone), locale) : '',
    count: count ?? 0,
    outcome: isOutcome(outcome) ? t(`notices.outcome.${outcome}`) : '',
    amount: amount && currency && isCurrency(currency) ? formatMoney({ amount, currency }, locale) : '',
  }
}

/** "DEMO-25-005 (title)", or the title alone while there is no number. */
export function dossierName(project: Pick<WaitingProject, 'number' | 'titleFr' | 'titleEn'>, { t, locale }: Pick<Reader, 't' | 'locale'>): string {
  const title = titleIn(project, locale) || t('notices.untitled')
  return project.number ? `${project.number} (${title})` : t('notices.quoted', { title })
}

/** The title in the reader's language, else in the other. */
export function titleIn({ titleFr, titleEn }: { readonly titleFr: string; readonly titleEn: string }, locale: Locale): string {
  return locale === 'fr' ? titleFr || titleEn : titleEn || titleFr
}

const outcomes = ['approved', 'deferred', 'rejected'] as const

function isOutcome(text: string | null): text is (typeof outcomes)[number] {
  return outcomes.some((outcome) => outcome === text)
}
