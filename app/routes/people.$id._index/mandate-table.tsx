import { Link } from '@remix-run/react'
import { lastDayOf } from '#app/components/members/last-day-of.ts'
import { roleWords } from '#app/components/members/role-words.ts'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { ForumMark } from '#app/components/ui/forum-mark.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { dayOf, formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

type Person = QueryValue<'members.profile'>
type Mandate = Person['mandates'][number]

/** What the person does, will do and did, for whom and until when. */
export function MandateTable({ person }: { readonly person: Person }) {
  const { t, locale } = useT()
  return (
    <Section title={t('members.admin.person.mandates')} className="mt6">
      {person.mandates.length === 0 ? (
        <p className="muted mt4">{t('members.admin.person.noMandates')}</p>
      ) : (
        <DataTable caption={t('members.admin.person.caption', { name: person.name })} captionHidden cards>
          <thead>
            <tr>
              <th scope="col">{t('members.admin.person.body')}</th>
              <th scope="col">{t('members.admin.person.role')}</th>
              <th scope="col">{t('members.admin.person.term')}</th>
              <th scope="col">
                <span className="vh">{t('members.admin.person.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {person.mandates.map((mandate) => (
              <tr key={mandate.id}>
                <th scope="row">
                  <span className="forum">
                    <ForumMark code={mandate.body.code} />
                    <abbr title={locale === 'fr' ? mandate.body.nameFr : mandate.body.nameEn}>{mandate.body.code}</abbr>
                  </span>
                </th>
                <td>
                  {roleWords(t, mandate)}
                  {mandate.title ? <small>{mandate.title}</small> : null}
                  {mandate.alternateOf ? <small>{t('members.admin.person.alternateOf', { name: mandate.alternateOf.name })}</small> : null}
                </td>
                <td>
                  <Term mandate={mandate} />
                </td>
                <td>{mandate.phase === 'over' ? null : <Acts mandate={mandate} personId={person.id} />}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Section>
  )
}

function Term({ mandate: { phase, startsAt, endsAt } }: { readonly mandate: Mandate }) {
  const { t, locale, timeZone } = useT()
  const from = formatDay(dayOf(startsAt, timeZone), locale)
  const until = endsAt ? formatDay(lastDayOf(endsAt, timeZone), locale) : null
  const never = phase === 'over' && endsAt === startsAt
  const lines = {
    over: never ? t('members.admin.person.never') : t('members.admin.person.over', { from, until: until ?? '' }),
    later: t('members.admin.person.fromLater', { day: from }),
    now: t('members.admin.person.from', { day: from }),
  }
  return (
    <>
      <span className="row">
        <Tag tone={phase === 'now' ? 'go' : phase === 'later' ? 'wait' : undefined}>{t(`members.admin.person.phase.${phase}`)}</Tag>
      </span>
      <small>
        {lines[phase]}
        {phase !== 'over' && until ? `, ${t('members.admin.person.until', { day: until })}` : null}
      </small>
    </>
  )
}

function Acts({ mandate, personId }: { readonly mandate: Mandate; readonly personId: string }) {
  const { t } = useT()
  const at = `/people/${personId}/mandates/${mandate.id}`
  const { code } = mandate.body
  const isLater = mandate.phase === 'later'
  return (
    <span className="row">
      <Link className="hit" to={`${at}/change`} aria-label={t('members.admin.person.changeNamed', { code })}>
        {t('members.admin.person.change')}
      </Link>
      <Link className="hit" to={`${at}/end`} aria-label={t(isLater ? 'members.admin.person.callOffNamed' : 'members.admin.person.endNamed', { code })}>
        {t(isLater ? 'members.admin.person.callOff' : 'members.admin.person.end')}
      </Link>
    </span>
  )
}
