import { DataTable } from '#app/components/ui/data-table.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { dayOf, formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ProjectFull } from '#server/queries/projects/project-page.ts'
import { TextMark } from './text-mark.tsx'

/** Every frozen version, newest first, with the mark of its text (rulings.md 8). */
export function VersionsTable({ versions }: Pick<ProjectFull, 'versions'>) {
  const { t, locale, timeZone } = useT()
  if (versions.length === 0) return null
  const day = (instant: string) => formatDay(dayOf(instant, timeZone), locale)
  return (
    <Section title={t('projects.partners.versions')} className="mt7">
      <DataTable caption={t('projects.partners.versionsCaption')} captionHidden cards tight>
        <thead>
          <tr>
            <th scope="col">{t('projects.partners.n')}</th>
            <th scope="col">{t('projects.partners.proposed')}</th>
            <th scope="col">{t('projects.partners.submitted')}</th>
            <th scope="col">{t('projects.partners.mark')}</th>
          </tr>
        </thead>
        <tbody>
          {[...versions].reverse().map(({ n, proposedAt, proposedBy, submittedAt, contentHash }) => (
            <tr key={n}>
              <th scope="row">{t('projects.page.versionShown', { n })}</th>
              <td data-l={t('projects.partners.proposed')}>
                <span>{t('projects.partners.proposedBy', { date: day(proposedAt), name: proposedBy })}</span>
              </td>
              <td data-l={t('projects.partners.submitted')}>{submittedAt ? day(submittedAt) : t('projects.partners.notSubmitted')}</td>
              <td data-l={t('projects.partners.mark')}>
                <TextMark hash={contentHash} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  )
}
