import { DataTable } from '#app/components/ui/data-table.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { formatMoney, money } from '#app/domain/money.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ProjectFull } from '#server/queries/projects/project-page.ts'
import { BudgetDifference } from './budget-difference.tsx'

type Shown = NonNullable<ProjectFull['difference']>

/** What the reader must know of the text now, against the version they know. */
export function DifferenceView({ difference, currency }: { readonly difference: Shown; readonly currency: string }) {
  const { t } = useT()
  const { since, fields, joined, left, roles, budget, linesChanged } = difference
  const termsSame = joined.length === 0 && left.length === 0 && roles.length === 0 && budget === null
  return (
    <Section title={t('projects.difference.title', { n: since })} id="difference" className="mt7">
      <ul className="changes">
        {joined.map(({ id, code }) => (
          <li key={id}>{t('projects.difference.joined', { forum: code })}</li>
        ))}
        {left.map(({ id, code }) => (
          <li key={id}>{t('projects.difference.left', { forum: code })}</li>
        ))}
        {roles.map(({ forum, before, after }) => (
          <li key={forum.id}>
            {t('projects.difference.role', { forum: forum.code, before: t(`projects.roles.${roleOf(before)}`), after: t(`projects.roles.${roleOf(after)}`) })}
          </li>
        ))}
        {linesChanged ? <li>{t('projects.difference.lines')}</li> : null}
        {termsSame ? <li>{t('projects.difference.termsSame')}</li> : null}
      </ul>
      {fields.length > 0 ? <FieldChanges fields={fields} since={since} /> : null}
      {budget ? (
        <BudgetDifference budget={budget} since={since} money={(amount, locale) => formatMoney(money(BigInt(amount), currency), locale)} currency={currency} />
      ) : null}
    </Section>
  )
}

function FieldChanges({ fields, since }: Pick<Shown, 'fields' | 'since'>) {
  const { t } = useT()
  const read = useFieldText()
  return (
    <DataTable caption={t('projects.difference.title', { n: since })} captionHidden cards>
      <thead>
        <tr>
          <th scope="col">{t('projects.difference.text')}</th>
          <th scope="col">{t('projects.difference.before', { n: since })}</th>
          <th scope="col">{t('projects.difference.now')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{t(`projects.difference.fields.${nameOf(field)}`)}</th>
            <td data-l={t('projects.difference.before', { n: since })}>
              <del dir="auto">{read(field, before)}</del>
            </td>
            <td data-l={t('projects.difference.now')}>
              <ins dir="auto">{read(field, after)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

/** Codes and days as the reader writes them. */
function useFieldText() {
  const { t, locale } = useT()
  return (field: string, text: string): string => {
    if (text === '') return t('projects.difference.empty')
    if (field === 'area' && (text === 'prevention' || text === 'peacebuilding' || text === 'reconstruction')) return t(`projects.areas.${text}`)
    if (field === 'language' && (text === 'fr' || text === 'en')) return t(`projects.languages.${text}`)
    if (field === 'startsOn' || field === 'endsOn') return formatDay(text, locale)
    return text
  }
}

const names = ['titleFr', 'titleEn', 'area', 'language', 'summaryFr', 'summaryEn', 'countries', 'startsOn', 'endsOn'] as const

function nameOf(field: string): (typeof names)[number] {
  return names.find((name) => name === field) ?? 'titleFr'
}

function roleOf(role: string): 'co_applicant' | 'associate' {
  return role === 'associate' ? 'associate' : 'co_applicant'
}
