import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Day } from '#app/components/ui/day.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { PaymentLine } from '#server/queries/pool/contribution.ts'

type PaymentsProps = { readonly payments: readonly PaymentLine[]; readonly maySchedule: boolean }

/** When what is committed is expected, and what of it arrived; nothing before anything is committed. */
export function Payments({ payments, maySchedule }: PaymentsProps) {
  const { t } = useT()
  if (payments.length === 0) return null
  const isPlanned = payments.some(({ dueOn }) => dueOn !== null)
  const change = <Link to="schedule">{t(isPlanned ? 'pool.contribution.reschedule' : 'pool.contribution.schedule')}</Link>
  return (
    <Section title={t('pool.contribution.payments')} className="mt7" aside={maySchedule ? change : undefined}>
      <DataTable caption={t('pool.contribution.paymentsCaption')} captionHidden cards tight>
        <thead>
          <tr>
            <th scope="col">{t('pool.contribution.dueOn')}</th>
            <th scope="col">{t('pool.contribution.state')}</th>
            <th scope="col" className="num">
              {t('pool.contribution.amount')}
            </th>
            <th scope="col" className="num">
              {t('pool.contribution.arrived')}
            </th>
          </tr>
        </thead>
        <tbody>
          {payments.map(({ dueOn, state, amount, arrived }) => (
            <tr key={dueOn}>
              <th scope="row">{dueOn ? <Day value={dueOn} /> : <span className="muted">{t('pool.contribution.noDay')}</span>}</th>
              <td data-l={t('pool.contribution.state')}>
                <StateTag kind="instalment" state={state} />
              </td>
              <td className="num" data-l={t('pool.contribution.amount')}>
                <Money value={amount} />
              </td>
              <td className="num" data-l={t('pool.contribution.arrived')}>
                <Money value={arrived} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  )
}
