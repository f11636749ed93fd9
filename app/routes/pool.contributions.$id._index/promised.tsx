import { FigureLink } from '#app/components/pool/figure-link.tsx'
import { useRate } from '#app/components/pool/use-rate.ts'
import { Day } from '#app/components/ui/day.tsx'
import { type Fact, Facts } from '#app/components/ui/facts.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { formatMoney, type Money as MoneyValue, money } from '#app/domain/money.ts'
import type { Figure } from '#app/domain/pool/figures.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ContributionPage } from '#server/queries/pool/contribution.ts'

/** The promise in its own currency: how much, how firm, what arrived, and the papers. */
export function Promised({ contribution }: { readonly contribution: ContributionPage }) {
  const { t } = useT()
  const { line, pledgedBy, committedBy } = contribution
  const view = (figure: Figure) => ({ figure, contribution: line.id })
  const expected: MoneyValue = money(BigInt(line.committed.amount) - BigInt(line.honoured.amount), line.currency)
  const facts: readonly Fact[] = [
    { term: t('pool.contribution.promised'), value: <FigureLink value={line.promised} view={view('promised')} />, note: <By by={pledgedBy} /> },
    {
      term: t('pool.contribution.committed'),
      value: <FigureLink value={line.committed} view={view('committed')} />,
      note: committedBy ? <By by={committedBy} /> : undefined,
    },
    { term: t('pool.contribution.received'), value: <FigureLink value={line.honoured} view={view('honoured')} /> },
    { term: t('pool.contribution.expected'), value: <Money value={expected} /> },
    ...useEnded(contribution),
    ...usePapers(contribution),
  ]
  return (
    <Section title={t('pool.contribution.heading')} className="mt6">
      <Facts facts={facts} />
    </Section>
  )
}

function useEnded({ ended: { pledge, commitment, reason } }: ContributionPage): readonly Fact[] {
  const { t } = useT()
  const some = (value: MoneyValue, term: string) => (value.amount === '0' ? [] : [{ term, value: <Money value={value} /> }])
  return [
    ...some(pledge, t('pool.contribution.endedPledge')),
    ...some(commitment, t('pool.contribution.endedCommitment')),
    ...(reason ? [{ term: t('pool.contribution.endReason'), value: <span dir="auto">{reason}</span> }] : []),
  ]
}

function usePapers({ condition, documentRef, validUntil, rate, registeredForContributor, line, base }: ContributionPage): readonly Fact[] {
  const { t, locale } = useT()
  const inWords = useRate()
  const note = registeredForContributor ? t('pool.contribution.registered') : undefined
  return [
    { term: t('pool.contribution.document'), value: documentRef ?? t('pool.contribution.none'), note },
    ...(condition
      ? [
          {
            term: t('pool.contribution.condition'),
            value: t('pool.contribution.conditionIs', { amount: formatMoney(condition.amount, locale), day: formatDay(condition.by, locale) }),
            note: t(`pool.contribution.conditionStates.${condition.state}`),
          },
        ]
      : []),
    ...(validUntil ? [{ term: t('pool.contribution.validUntil'), value: <Day value={validUntil} /> }] : []),
    ...(rate ? [{ term: t('pool.contribution.rate'), value: inWords(rate, line.currency, base), note: rate.source }] : []),
  ]
}

function By({ by: { name, at } }: { readonly by: { readonly name: string; readonly at: string } }) {
  const { t } = useT()
  return (
    <>
      <Instant value={at} show="day" /> {t('pool.contribution.by', { name })}
    </>
  )
}
