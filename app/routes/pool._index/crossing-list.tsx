import { FigureLink } from '#app/components/pool/figure-link.tsx'
import { ProjectNumber } from '#app/components/pool/project-number.tsx'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { Band } from '#app/components/ui/band.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { Overview } from './overview.ts'

/** The same on a phone: one dossier after the other, with its givers. */
export function CrossingList({ overview, opensProjects }: { readonly overview: Overview; readonly opensProjects: boolean }) {
  const { t } = useT()
  const { name } = usePoolWords()
  const { crossing, contributions, opens } = overview
  return (
    <ul className="weave-p">
      {crossing.projects.map(({ id, number, seed, allocated, disbursed }) => (
        <li key={id}>
          <p className="row between">
            <ProjectNumber project={{ id, number }} opens={opensProjects} className="strong" />
            <strong>
              <Money value={allocated} />
            </strong>
          </p>
          <Band seed={number ?? seed} length={360} height={8} />
          {crossing.cells
            .filter(({ projectId }) => projectId === id)
            .map((cell) => {
              const line = contributions.find((one) => one.id === cell.contributionId)
              return (
                <p key={cell.contributionId} className="row between small">
                  <span>{line ? `${line.code} ${name(line.contributor)}` : null}</span>
                  <FigureLink value={cell.allocated} view={{ figure: 'allocated', contribution: cell.contributionId, project: id }} />
                </p>
              )
            })}
          <p className="row between small muted">
            <span>{t('pool.weave.disbursed')}</span>
            <FigureLink value={disbursed} view={opens ? { figure: 'disbursed', project: id } : null} />
          </p>
        </li>
      ))}
    </ul>
  )
}
