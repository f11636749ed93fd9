import { Link } from '@remix-run/react'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { dayOf, formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { DossierDecision } from '#server/queries/projects/decision-lines.ts'
import type { ProjectFull } from '#server/queries/projects/project-page.ts'

/** The recommendation that opened the way, and what was decided. */
export function DecisionTab({ full }: { readonly full: ProjectFull }) {
  const { t } = useT()
  const { recommendation, decisions } = full
  return (
    <>
      <Section title={t('projects.decisionTab.recommendation')}>
        {recommendation ? (
          <div className="summary-text" lang={recommendation.lang}>
            {recommendation.text.split(/\n{2,}/).map((paragraph) => (
              <p key={paragraph} className="prose-line">
                {paragraph}
              </p>
            ))}
          </div>
        ) : (
          <p className="muted mt4">{t('projects.decisionTab.noRecommendation')}</p>
        )}
      </Section>
      <Section title={t('projects.decisionTab.decisions')} className="mt7">
        {decisions.length === 0 ? <EmptyState title={t('projects.decisionTab.none')} /> : null}
        <ul className="decided">
          {decisions.map((decision) => (
            <Decided key={decision.id} decision={decision} />
          ))}
        </ul>
      </Section>
    </>
  )
}

function Decided({ decision }: { readonly decision: DossierDecision }) {
  const { t, locale, timeZone } = useT()
  const { id, number, state, outcome, consequence, amount, adoptedAt, recordedBy } = decision
  return (
    <li>
      <p className="row">
        {number ? <strong className="nowrap">{number}</strong> : <StateTag kind="decision" state={state} />}
        <StateTag kind="outcome" state={consequence === 'reserve_list' ? 'deferred' : outcome} />
        {amount ? <Money value={amount} /> : null}
        {adoptedAt ? <span className="small muted">{formatDay(dayOf(adoptedAt, timeZone), locale)}</span> : null}
      </p>
      {state === 'recorded' ? <p className="small muted">{t('projects.decisionTab.pending', { name: recordedBy })}</p> : null}
      <p lang={locale} className="prose-line">
        {locale === 'fr' ? decision.textFr : decision.textEn}
      </p>
      <p>
        <Link className="hit" to={`/decisions/${id}`}>
          {t('projects.decisionTab.read')}
        </Link>
      </p>
    </li>
  )
}
