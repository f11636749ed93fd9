import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { dayOf, formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

type Person = QueryValue<'members.profile'>

/** Whether the person can come in, and what may be done about it. */
export function Account({ person }: { readonly person: Person }) {
  const { t, locale, timeZone } = useT()
  const day = (instant: string) => formatDay(dayOf(instant, timeZone), locale)
  const { id, may, suspension, erasure } = person
  return (
    <Section title={t('members.admin.person.account')} className="mt7">
      <div className="account-line">
        <div>
          <p className="strong">{t(`members.admin.status.${person.status}`)}</p>
          <p>
            {suspension
              ? t('members.admin.person.suspendedSince', { day: day(suspension.at) })
              : t('members.admin.person.accountSince', { day: day(person.createdAt) })}
          </p>
          {person.status === 'suspended' ? <p>{t('members.admin.person.suspendedText')}</p> : null}
          {suspension?.reason ? <p>{t('members.admin.person.reason', { reason: suspension.reason })}</p> : null}
          {person.status === 'active' && !person.hasPassword ? <p>{t('members.admin.person.notInYet')}</p> : null}
        </div>
        <span className="row">
          {may.suspend ? <LinkButton to={`/people/${id}/suspend`}>{t('members.admin.person.suspend')}</LinkButton> : null}
          {may.resetFactor ? <LinkButton to={`/people/${id}/reset-second-factor`}>{t('members.admin.person.resetFactor')}</LinkButton> : null}
          {may.reinstate ? <LinkButton to={`/people/${id}/reinstate`}>{t('members.admin.person.reinstate')}</LinkButton> : null}
          {may.erase && !erasure ? <LinkButton to={`/people/${id}/erase`}>{t('members.admin.person.erase')}</LinkButton> : null}
        </span>
      </div>
      {erasure ? (
        <div className="account-line">
          <div>
            <p className="strong">{t('members.admin.person.erasureAsked', { day: day(erasure.askedAt) })}</p>
            {erasure.reason ? <p dir="auto">{t('members.admin.person.erasureReason', { reason: erasure.reason })}</p> : null}
          </div>
          {may.erase ? (
            <span className="row">
              <LinkButton to={`/people/${id}/erase`}>{t('members.admin.person.erase')}</LinkButton>
              <LinkButton to={`/people/${id}/decline-erasure`}>{t('members.admin.person.decline')}</LinkButton>
            </span>
          ) : null}
        </div>
      ) : null}
    </Section>
  )
}
