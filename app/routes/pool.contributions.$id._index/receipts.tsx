import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Day } from '#app/components/ui/day.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { ReceiptLine } from '#server/queries/pool/read-receipts.ts'

type ReceiptsProps = { readonly receipts: readonly ReceiptLine[]; readonly base: string }

/** What arrived at the bank, approved or not. */
export function Receipts({ receipts, base }: ReceiptsProps) {
  const { t } = useT()
  return (
    <Section title={t('pool.contribution.receipts')} className="mt7">
      {receipts.length === 0 ? (
        <EmptyState title={t('pool.contribution.noReceipt')}>{t('pool.contribution.noReceiptText')}</EmptyState>
      ) : (
        <DataTable caption={t('pool.contribution.receiptsCaption')} captionHidden cards tight>
          <thead>
            <tr>
              <th scope="col">{t('pool.contribution.receivedOn')}</th>
              <th scope="col">{t('pool.contribution.bankRef')}</th>
              <th scope="col">{t('pool.contribution.state')}</th>
              <th scope="col" className="num">
                {t('pool.contribution.amount')}
              </th>
              <th scope="col" className="num">
                {t('pool.contribution.inBase', { currency: base })}
              </th>
              <th scope="col" className="num">
                {t('pool.contribution.fee')}
              </th>
            </tr>
          </thead>
          <tbody>
            {receipts.map((receipt) => (
              <ReceiptRow key={receipt.id} receipt={receipt} base={base} />
            ))}
          </tbody>
        </DataTable>
      )}
    </Section>
  )
}

function ReceiptRow({ receipt, base }: { readonly receipt: ReceiptLine; readonly base: string }) {
  const { t } = useT()
  return (
    <tr>
      <th scope="row">
        <Link className="title" to={`/pool/receipts/${receipt.id}`}>
          <Day value={receipt.receivedOn} />
        </Link>
      </th>
      <td data-l={t('pool.contribution.bankRef')}>{receipt.bankRef}</td>
      <td data-l={t('pool.contribution.state')}>
        <StateTag kind="receipt" state={receipt.state} />
      </td>
      <td className="num" data-l={t('pool.contribution.amount')}>
        <Money value={receipt.amount} />
      </td>
      <td className="num" data-l={t('pool.contribution.inBase', { currency: base })}>
        <Money value={receipt.inBase.amount} />
      </td>
      <td className="num" data-l={t('pool.contribution.fee')}>
        <Money value={receipt.inBase.fee} />
      </td>
    </tr>
  )
}
