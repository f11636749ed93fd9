import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { DossierMoney } from '#server/queries/pool/dossier-money.ts'

/** Payments and refunds that the reader may read, newest first. */
export function Payments({ money: { payments, sums } }: { readonly money: DossierMoney }) {
  const { t } = useT()
  const hidden = payments.length === 0 && sums.disbursed.amount !== '0'
  return (
    <Section title={t('pool.out.payments.heading')} className="mt7">
      {hidden ? <p className="muted">{t('pool.out.private')}</p> : null}
      {payments.length === 0 && !hidden ? <EmptyState title={t('pool.out.payments.none')}>{t('pool.out.payments.noneText')}</EmptyState> : null}
      {payments.length > 0 ? (
        <DataTable caption={t('pool.out.payments.caption')} captionHidden cards tight>
          <thead>
            <tr>
              <th scope="col">{t('pool.out.payments.what')}</th>
              <th scope="col">{t('pool.out.payments.forum')}</th>
              <th scope="col">{t('pool.out.payments.on')}</th>
              <th scope="col">{t('pool.out.payments.state')}</th>
              <th scope="col" className="num">
                {t('pool.out.payments.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {payments.map(({ id, kind, trancheN, forum, recordedBy, state, amount }) => (
              <tr key={id}>
                <th scope="row">
                  <Link className="title" to={`/pool/payments/${id}`}>
                    {t(`pool.out.payments.${kind}`)}
                  </Link>
                  {trancheN ? <small>{t('pool.out.payments.tranche', { n: trancheN })}</small> : null}
                </th>
                <td data-l={t('pool.out.payments.forum')}>{forum?.code ?? '–'}</td>
                <td data-l={t('pool.out.payments.on')}>
                  <Instant value={recordedBy.at} show="day" />
                  <small>{t('pool.out.payments.by', { name: recordedBy.name })}</small>
                </td>
                <td data-l={t('pool.out.payments.state')}>
                  <StateTag kind="payment" state={state} />
                </td>
                <td className="num" data-l={t('pool.out.payments.amount')}>
                  <Money value={amount} />
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      ) : null}
    </Section>
  )
}
