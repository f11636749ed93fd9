import { Link } from '@remix-run/react'
import type { Figure } from '#app/domain/pool/figures.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ProjectMoney } from '#server/queries/pool/project.ts'
import { type Fact, Facts } from '../ui/facts.tsx'
import { Money } from '../ui/money.tsx'
import { FigureLink } from './figure-link.tsx'

/** The money of a dossier: decided, set aside and from whom, paid out, spent; for coordinators what is left. */
export function ProjectMoneyFacts({ money }: { readonly money: ProjectMoney }) {
  const { t, locale } = useT()
  const { project, next, givers } = money
  const view = (figure: Figure) => (givers.length > 0 ? { figure, project: project.id } : null)
  const figures: readonly Fact[] = (['allocated', 'disbursed', 'spent', 'refunded'] as const).map((figure) => ({
    term: t(`pool.figures.${figure}`),
    value: <FigureLink value={money[figure]} view={view(figure)} />,
  }))
  const room: readonly Fact[] = next
    ? [
        { term: t('pool.allocateForm.left'), value: <Money value={next.left} /> },
        { term: t('pool.allocateForm.available'), value: <Money value={next.available} />, note: t('pool.allocateForm.availableNote') },
      ]
    : []
  return (
    <>
      <Facts facts={[{ term: t('pool.allocateForm.decided'), value: <Money value={money.decided} /> }, ...figures, ...room]} />
      {givers.length > 0 ? (
        <>
          <h2 className="h-s mt6">{t('pool.allocateForm.givers')}</h2>
          <ul className="pool-list">
            {givers.map((giver) => (
              <li key={giver.contributionId}>
                <Link to={`/pool/contributions/${giver.contributionId}`}>
                  {giver.code} {locale === 'fr' ? giver.contributorFr : giver.contributorEn}
                </Link>
                <FigureLink value={giver.allocated} view={{ figure: 'allocated', contribution: giver.contributionId, project: project.id }} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
