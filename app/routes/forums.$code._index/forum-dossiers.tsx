import { Link } from '@remix-run/react'
import { Band } from '#app/components/ui/band.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

type Forum = QueryValue<'members.forum'>
type ForumDossiersProps = Pick<Forum, 'code' | 'leads' | 'joins'>

/** The dossiers that the forum leads, then those it joins: as many as the reader may see. */
export function ForumDossiers({ code, leads, joins }: ForumDossiersProps) {
  const { t, locale } = useT()
  const dossiers = [
    ...leads.map((project) => ({ ...project, part: t('members.forum.parts.lead'), note: null })),
    ...joins.map((project) => ({
      ...project,
      part: t(`members.forum.parts.${project.asAssociate ? 'associate' : 'co_applicant'}`),
      note: t('members.forum.with', { code: project.lead }),
    })),
  ]
  return (
    <Section title={t('members.forum.dossiers')} className="mt7">
      {dossiers.length === 0 ? (
        <EmptyState title={t('members.forum.noDossiers')}>{t('members.forum.noDossiersText')}</EmptyState>
      ) : (
        <DataTable caption={t('members.forum.caption', { code })} captionHidden cards className="t-projects">
          <thead>
            <tr>
              <th scope="col">
                <span className="vh">{t('members.forum.cloth')}</span>
              </th>
              <th scope="col">{t('members.forum.title')}</th>
              <th scope="col">{t('members.forum.part')}</th>
              <th scope="col">{t('members.forum.state')}</th>
            </tr>
          </thead>
          <tbody>
            {dossiers.map((project) => (
              <tr key={project.id}>
                <td className="c-sw">
                  <div className="swatch">
                    <Band seed={project.number ?? project.seed} length={48} height={16} />
                  </div>
                </td>
                <th scope="row">
                  <Link className="title" to={`/projects/${project.id}`}>
                    {(locale === 'fr' ? project.titleFr || project.titleEn : project.titleEn || project.titleFr) || t('members.forum.untitled')}
                  </Link>
                  <small>{project.number}</small>
                </th>
                <td data-l={t('members.forum.part')}>
                  <span>
                    {project.part}
                    {project.note ? <small>{project.note}</small> : null}
                  </span>
                </td>
                <td data-l={t('members.forum.state')}>
                  <StateTag kind="project" state={project.state} />
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Section>
  )
}
