import { Instant } from '#app/components/ui/instant.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { StateBox } from '#app/components/ui/state-box.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import type { DossierAct } from '#app/domain/projects/acts.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ProjectFull, ProjectHead } from '#server/queries/projects/project-page.ts'
import { actLink } from './act-links.ts'
import { useActingWords } from './acting-words.ts'
import { DossierSteps } from './dossier-steps.tsx'

type DossierStateProps = { readonly head: ProjectHead; readonly full: ProjectFull | null; readonly first?: DossierAct | null }

/** Who waits for whom: state, next actor, deadline, and what happens if nothing is done. */
export function DossierStateBox({ head, full, first = null }: DossierStateProps) {
  const { t } = useT()
  const words = useActingWords()
  const acting = full?.acting
  return (
    <StateBox
      title={t('projects.page.stateOf')}
      tag={<StateTag kind="project" state={head.state} />}
      mine={acting?.mine ?? false}
      steps={<DossierSteps state={head.state} />}
      act={
        full && first ? (
          <LinkButton look="primary" to={actLink(first, { head, full })}>
            {t(`projects.acts.${first}.label`)}
          </LinkButton>
        ) : null
      }
      after={
        full && acting ? (
          <>
            {t('projects.acting.since')} <Instant value={full.since} show="day" />.{' '}
            {full.officer ? `${t('projects.acting.officer', { name: full.officer })} ` : null}
            {t(`projects.acting.after.${acting.after}`)}
          </>
        ) : null
      }
    >
      {acting ? <strong>{words.sentence(acting, head.state)}</strong> : t('projects.acting.cover')}
      {acting?.dueAt ? (
        <>
          {' '}
          {t('projects.acting.deadline')}{' '}
          <strong>
            <Instant value={acting.dueAt} both />
          </strong>
        </>
      ) : null}
    </StateBox>
  )
}
