import { Link } from '@remix-run/react'
import { ledgerPath } from '#app/components/pool/ledger-path.ts'
import { useReason } from '#app/components/pool/use-reason.ts'
import { Day } from '#app/components/ui/day.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { Section } from '#app/components/ui/section.tsx'
import type { Money as MoneyValue } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'

export type LatestEntry = {
  readonly position: string
  readonly on: string
  readonly reason: string
  readonly of: string
  readonly groupId: string
  readonly amount: MoneyValue
}

/** What was entered last; each line opens its act in the ledger. */
export function Latest({ entries }: { readonly entries: readonly LatestEntry[] }) {
  const { t } = useT()
  const reasonOf = useReason()
  return (
    <Section title={t('pool.entries.latest')} className="mt7" aside={<Link to="/pool/ledger">{t('pool.entries.whole')}</Link>}>
      {entries.length === 0 ? <EmptyState title={t('pool.entries.none')}>{t('pool.entries.noneText')}</EmptyState> : null}
      <ol className="pool-latest">
        {entries.map(({ position, on, reason, of, groupId, amount }) => (
          <li key={position}>
            <Day value={on} style="short" />
            <span>
              <Link to={ledgerPath({ group: groupId })}>{reasonOf(reason)}</Link> <span className="muted nowrap">{of}</span>
            </span>
            <Money value={amount} />
          </li>
        ))}
      </ol>
      <p className="after">{t('pool.entries.after')}</p>
    </Section>
  )
}
