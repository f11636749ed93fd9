import { AskErasureForm } from '#app/components/members/ask-erasure-form.tsx'
import { WithdrawErasureForm } from '#app/components/members/withdraw-erasure-form.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { dayOf, formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

/** What being erased means, and the request: to be made, waiting, or declined. */
export function Erasure({ open, declined }: QueryValue<'members.privacy'>) {
  const { t, locale, timeZone } = useT()
  return (
    <Section title={t('account.privacy.erasure')} className="mt7">
      <p className="mt4">{t('account.privacy.erasureText')}</p>
      {declined ? (
        <div className="mt4">
          <Notice>
            <p className="strong">{t('account.privacy.declined')}</p>
            {declined.answer ? <p dir="auto">{t('account.privacy.answer', { answer: declined.answer })}</p> : null}
          </Notice>
        </div>
      ) : null}
      {open ? (
        <div className="mt4">
          <Notice tone="wait">{t('account.privacy.open', { day: formatDay(dayOf(open.askedAt, timeZone), locale) })}</Notice>
          <WithdrawErasureForm />
        </div>
      ) : (
        <AskErasureForm />
      )}
    </Section>
  )
}
