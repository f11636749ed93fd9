import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { FigureLink } from '#app/components/pool/figure-link.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { formatMoney, type Money, money } from '#app/domain/money.ts'
import type { Figure } from '#app/domain/pool/figures.ts'
import { formatList } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { Overview } from './overview.ts'

type Step = { readonly figure: Extract<Figure, keyof Overview['totals']>; readonly fill: string; readonly under: string; readonly note: string }

/** From promise to payment: one bar a step, all on the scale of what was promised. */
export function Flow({ overview }: { readonly overview: Overview }) {
  const { t, locale } = useT()
  const { totals, opens } = overview
  const steps = useSteps(overview)
  return (
    <Section
      title={t('pool.flow.heading')}
      className="mt6"
      aside={<span className="small muted">{opens ? t('pool.flow.scale') : t('pool.flow.scaleOnly')}</span>}
    >
      <ol className="cascade">
        {steps.map(({ figure, fill, under, note }) => (
          <Bar key={figure} name={t(`pool.figures.${figure}`)} under={under} note={note} fill={fill} part={totals[figure]} whole={totals.promised}>
            <FigureLink value={totals[figure]} view={opens ? { figure } : null} />
          </Bar>
        ))}
      </ol>
      {totals.unvalued.length > 0 ? <Notice>{t('pool.flow.unvalued', { currencies: formatList(totals.unvalued, locale) })}</Notice> : null}
      <p className="after">
        {t('pool.flow.after')} <Link to="/resources">{t('pool.flow.resources')}</Link>.
      </p>
      <p className="row mt4">
        <Link to="/pool/flows">{t('pool.flows.see')}</Link>
        <Link to="/pool?by=table" preventScrollReset>
          {t('pool.flow.asTable')}
        </Link>
      </p>
    </Section>
  )
}

function useSteps({ totals, promisedCount, fundedCount }: Overview): readonly Step[] {
  const { t, locale } = useT()
  const say = (value: Money) => formatMoney(value, locale)
  const less = (whole: Money, part: Money) => say(money(BigInt(whole.amount) - BigInt(part.amount), whole.currency))
  return [
    {
      figure: 'promised',
      fill: 'f-open',
      under: t('pool.steps.promised', { count: promisedCount }),
      note: t('pool.steps.toConfirm', { amount: less(totals.promised, totals.committed) }),
    },
    { figure: 'committed', fill: 'f-line', under: t('pool.steps.committed'), note: t('pool.steps.toReceive', { amount: say(totals.expected) }) },
    { figure: 'received', fill: 'f-ink2', under: t('pool.steps.received'), note: t('pool.steps.fee', { amount: say(totals.fees) }) },
    { figure: 'allocated', fill: 'f-ink', under: t('pool.steps.allocated', { count: fundedCount }), note: t('pool.steps.ofNet', { amount: say(totals.net) }) },
    { figure: 'disbursed', fill: 'f-gold', under: t('pool.steps.disbursed'), note: t('pool.steps.toPay', { amount: say(totals.toDisburse) }) },
    {
      figure: 'spent',
      fill: 'f-go',
      under: t('pool.steps.spent'),
      note: t('pool.steps.toReport', {
        amount: less(money(BigInt(totals.disbursed.amount) - BigInt(totals.refunded.amount), totals.disbursed.currency), totals.spent),
      }),
    },
  ]
}

type BarProps = {
  readonly name: string
  readonly under: string
  readonly note: string
  readonly fill: string
  readonly part: Money
  readonly whole: Money
  readonly children: ReactNode
}

function Bar({ name, under, note, fill, part, whole, children }: BarProps) {
  return (
    <li>
      <p className="name">
        {name}
        <small>{under}</small>
      </p>
      <svg className="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="f-sunk" width="1000" height="10" />
        <rect className={fill} width={perMille(part, whole)} height="10" />
      </svg>
      <p className="fig">
        {children}
        <small>{note}</small>
      </p>
    </li>
  )
}

function perMille(part: Money, whole: Money): number {
  const all = BigInt(whole.amount)
  return all > 0n ? Number((BigInt(part.amount) * 1000n) / all) : 0
}
