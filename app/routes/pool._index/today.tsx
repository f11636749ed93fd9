import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { currencyName } from '#app/components/pool/currency-name.ts'
import { FigureLink } from '#app/components/pool/figure-link.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { formatMoney, type Money as MoneyValue, money } from '#app/domain/money.ts'
import { formatList } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { Overview } from './overview.ts'
import type { PoolView } from './route.tsx'

type TodayProps = { readonly overview: Overview; readonly by: PoolView; readonly asks: boolean; readonly lists: boolean }

/** The three sums that matter today: what is there, what is promised and not received, what is asked. */
export function Today({ overview, by, asks, lists }: TodayProps) {
  const { t, locale } = useT()
  const { totals, base, opens, asked } = overview
  const views = [
    { to: '/pool', current: by === 'base', word: t('pool.today.inBase', { currency: currencyName(base, locale) }) },
    { to: '/pool?by=currency', current: by === 'currency', word: t('pool.today.byCurrency') },
    { to: '/pool?by=table', current: by === 'table', word: t('pool.today.inWords') },
  ]
  return (
    <Section
      title={t('pool.today.heading')}
      aside={
        <nav className="row small" aria-label={t('pool.today.view')}>
          {views.map(({ to, current, word }) => (
            <Link key={to} to={to} aria-current={current ? 'true' : undefined} className={current ? 'strong' : undefined} preventScrollReset>
              {word}
            </Link>
          ))}
        </nav>
      }
    >
      <dl className="figures">
        <Sum term={t('pool.today.available')} note={<AvailableNote overview={overview} />}>
          <FigureLink value={totals.available} view={opens ? { figure: 'available' } : null} />
        </Sum>
        <Sum term={t('pool.today.expected')} note={<ExpectedNote overview={overview} />}>
          {lists ? (
            <Link className="plain" to="#expected">
              <Money value={totals.expected} />
            </Link>
          ) : (
            <Money value={totals.expected} />
          )}
        </Sum>
        {asks ? (
          <Sum term={t('pool.today.asked')} note={<AskedNote overview={overview} />}>
            <Money value={asked.total} />
          </Sum>
        ) : null}
      </dl>
    </Section>
  )
}

function Sum({ term, children, note }: { readonly term: string; readonly children: ReactNode; readonly note: ReactNode }) {
  return (
    <div>
      <dt className="muted">{term}</dt>
      <dd className="big">{children}</dd>
      <dd className="small muted">{note}</dd>
    </div>
  )
}

function AvailableNote({ overview: { totals } }: { readonly overview: Overview }) {
  const { t, locale } = useT()
  if (totals.refunded.amount === '0') return <>{t('pool.today.availableOfNet', { net: formatMoney(totals.net, locale) })}</>
  const before = minus(totals.available, totals.refunded)
  return <>{t('pool.today.availableWithRefund', { before: formatMoney(before, locale), refund: formatMoney(totals.refunded, locale) })}</>
}

function AskedNote({ overview: { asked } }: { readonly overview: Overview }) {
  const { t } = useT()
  if (asked.projects.length === 0) return <>{t('pool.today.askedNone')}</>
  return (
    <>
      {asked.projects.map(({ id, number }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : null}
          <Link to={`/projects/${id}`} className="nowrap">
            {number}
          </Link>
        </span>
      ))}
    </>
  )
}

function ExpectedNote({ overview: { contributions, opens } }: { readonly overview: Overview }) {
  const { t, locale } = useT()
  const parts = contributions.flatMap(({ code, base: { expected } }) =>
    expected && expected.amount !== '0' ? [{ code, expected: BigInt(expected.amount), text: formatMoney(expected, locale) }] : [],
  )
  if (!opens || parts.length === 0) return <>{t('pool.today.expectedRule')}</>
  const sorted = parts.toSorted((a, b) => (a.expected > b.expected ? -1 : 1))
  const list = formatList(
    sorted.map(({ code, text }) => t('pool.today.expectedPart', { amount: text, code })),
    locale,
  )
  return <>{t('pool.today.expectedFrom', { list })}</>
}

function minus(whole: MoneyValue, part: MoneyValue): MoneyValue {
  return money(BigInt(whole.amount) - BigInt(part.amount), whole.currency)
}
