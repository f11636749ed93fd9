import { Link } from '@remix-run/react'
import { formatMoney } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { RestingAct } from '#server/queries/pool/read-resting-acts.ts'
import { Day } from '../ui/day.tsx'
import { Section } from '../ui/section.tsx'
import { useReason } from './use-reason.ts'

/** The acts that have to be taken back before another can be, latest first, each with its own form; nothing when there are none. */
export function RestingActs({ acts }: { readonly acts: readonly RestingAct[] }) {
  const { t, locale } = useT()
  const reason = useReason()
  if (acts.length === 0) return null
  return (
    <Section title={t('pool.reversal.first')} className="mt6">
      <ul className="pool-list">
        {acts.map((act) => (
          <li key={act.groupId}>
            <Link to={`/pool/acts/${act.groupId}/reverse`}>
              {t('pool.reversal.restingOn', { reason: reason(act.reason), amount: formatMoney(act.amount, locale) })}
            </Link>
            <Day value={act.effectiveOn} style="short" />
          </li>
        ))}
      </ul>
    </Section>
  )
}
