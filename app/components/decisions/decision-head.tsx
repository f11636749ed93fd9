import { Link } from '@remix-run/react'
import { titleOf } from '#app/components/projects/titles.ts'
import { Band } from '#app/components/ui/band.tsx'
import { Facts } from '#app/components/ui/facts.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { formatMoney } from '#app/domain/money.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

export type DecisionView = QueryValue<'decisions.page'>

type DecisionHeadProps = { readonly decision: DecisionView; readonly title?: string; readonly lead?: string }

/** What was decided on which dossier, when and by whom. */
export function DecisionHead({ decision, title, lead }: DecisionHeadProps) {
  const { t, locale } = useT()
  const { project, amount, asked, confirmedBy, confirmedAt } = decision
  const name = titleOf(project, locale, t)
  return (
    <>
      <PageHead
        over={
          <span className="row">
            <span className="swatch">
              <Band seed={project.number ?? project.seed} length={48} height={16} />
            </span>
            <Link to={`/projects/${project.id}?tab=decision`}>{[project.number, name].filter(Boolean).join(' · ')}</Link>
          </span>
        }
        title={title ?? decision.number ?? t('decisions.page.unnumbered')}
        lead={lead ?? t('decisions.page.on', { title: name })}
      />
      <Facts
        facts={[
          { term: t('decisions.page.meeting'), value: formatDay(decision.meetingOn, locale) },
          { term: t('decisions.page.recorded'), value: decision.recordedBy, note: <Instant value={decision.recordedAt} show="day" /> },
          ...(confirmedBy && confirmedAt
            ? [{ term: t('decisions.page.confirmed'), value: confirmedBy, note: <Instant value={confirmedAt} show="day" /> }]
            : []),
          ...(amount
            ? [{ term: t('decisions.page.amount'), value: <Money value={amount} />, note: t('decisions.page.asked', { asked: formatMoney(asked, locale) }) }]
            : []),
        ]}
      />
    </>
  )
}
