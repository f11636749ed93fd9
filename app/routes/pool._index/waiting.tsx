import { Link } from '@remix-run/react'
import { Icon } from '#app/components/ui/icon.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { formatMoney } from '#app/domain/money.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { Overview } from './overview.ts'

/** What a second coordinator has to answer; nothing when nothing waits. */
export function Waiting({ waiting }: { readonly waiting: Overview['waiting'] }) {
  const { t, locale } = useT()
  const items = [
    ...waiting.receipts.map((receipt) => ({
      to: `/pool/receipts/${receipt.id}`,
      title: t('pool.waiting.receipt', {
        amount: formatMoney(receipt.amount, locale),
        code: receipt.contributionCode,
        day: formatDay(receipt.receivedOn, locale),
      }),
      by: receipt.recordedBy,
      mine: receipt.mine,
      aside: receipt.aside,
    })),
    ...waiting.endings.map((one) => ({
      to: `/pool/endings/${one.id}`,
      title: t(`pool.waiting.${one.kind}`, { amount: formatMoney(one.amount, locale), code: one.contributionCode }),
      by: one.proposedBy,
      mine: one.mine,
      aside: one.aside,
    })),
    ...waiting.registrations.map((one) => ({
      to: `/pool/contributions/${one.contributionId}`,
      title: t(one.act === 'pledge' ? 'pool.waiting.pledge' : 'pool.waiting.commitment', {
        amount: formatMoney(one.amount, locale),
        code: one.contributionCode,
      }),
      by: one.registeredBy,
      mine: one.mine,
      aside: one.aside,
    })),
  ]
  if (items.length === 0) return null
  return (
    <Section title={t('pool.waiting.heading')} className="pool-waiting">
      <ul>
        {items.map(({ to, title, by, mine, aside }) => (
          <li key={to} className="row between pool-wait">
            <span>
              <Link to={to}>{title}</Link>
              <small className="muted">{mine ? t('pool.waiting.mine') : aside ? t('pool.aside') : t('pool.waiting.by', { name: by })}</small>
            </span>
            {mine || aside ? (
              <Icon name="wait" />
            ) : (
              <Link className="btn btn-quiet" to={to}>
                {t('pool.waiting.open')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
