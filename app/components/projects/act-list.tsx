import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Section } from '#app/components/ui/section.tsx'
import type { ActNow, DossierAct } from '#app/domain/projects/acts.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ProjectFull, ProjectHead } from '#server/queries/projects/project-page.ts'
import { actLink } from './act-links.ts'

type ActListProps = { readonly head: ProjectHead; readonly full: ProjectFull; readonly first: DossierAct | null }

/** What else the reader can do, each with what happens next; what is not possible yet says why instead. */
export function ActList({ head, full, first }: ActListProps) {
  const { t } = useT()
  const acts = full.acts.filter(({ act }) => act !== first)
  if (acts.length === 0) return null
  return (
    <Section title={t('projects.page.acts')} className="mt7">
      <ul className="act-list">
        {acts.map(({ act, refusal }) => (
          <li key={act}>
            {refusal ? <p className="strong muted">{t(`projects.acts.${act}.label`)}</p> : <ActLink act={act} head={head} full={full} />}
            <p className="small muted">{refusal ? t(`projects.reasons.${reasonOf(refusal.code)}`) : t(`projects.acts.${act}.hint`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ActLink({ act, head, full }: { readonly act: DossierAct; readonly head: ProjectHead; readonly full: ProjectFull }) {
  const { t } = useT()
  return (
    <LinkButton to={actLink(act, { head, full })} look={act === 'withdraw' ? 'stop' : 'quiet'}>
      {t(`projects.acts.${act}.label`)}
    </LinkButton>
  )
}

const reasons = ['dossier_incomplete', 'revision_overdue', 'rounds_used_up', 'second_person_needed'] as const

function reasonOf(code: NonNullable<ActNow['refusal']>['code']): (typeof reasons)[number] | 'other' {
  return reasons.find((known) => known === code) ?? 'other'
}
