import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ReceiptLine } from '#server/queries/pool/read-receipts.ts'
import { Day } from '../ui/day.tsx'
import { type Fact, Facts } from '../ui/facts.tsx'
import { Instant } from '../ui/instant.tsx'
import { Money } from '../ui/money.tsx'
import { Section } from '../ui/section.tsx'
import { useRate } from './use-rate.ts'

/** What finance recorded, and what approval enters of it. */
export function ReceiptFacts({ receipt }: { readonly receipt: ReceiptLine }) {
  const { t } = useT()
  const base = receipt.inBase.amount.currency
  const became = t('pool.receipt.became')
  const heading = { recorded: t('pool.receipt.becomes'), approved: became, reversed: became, rejected: t('pool.receipt.never') }[receipt.state]
  return (
    <>
      <Section title={t('pool.receipt.recorded')} className="mt6">
        <Facts facts={useRecorded(receipt, base)} />
      </Section>
      <Section title={heading} className="mt6">
        <Facts
          facts={[
            { term: t('pool.receipt.inBase', { currency: base }), value: <Money value={receipt.inBase.amount} /> },
            { term: t('pool.receipt.fee'), value: <Money value={receipt.inBase.fee} /> },
            { term: t('pool.receipt.net'), value: <Money value={receipt.inBase.net} /> },
          ]}
        />
      </Section>
    </>
  )
}

function useRecorded(receipt: ReceiptLine, base: string): readonly Fact[] {
  const { t, locale } = useT()
  const inWords = useRate()
  const { currency } = receipt.amount
  const rate = currency === base ? [] : [{ term: t('pool.receipt.rate'), value: inWords(receipt.rate, currency, base), note: receipt.rate.source }]
  const decided = receipt.decidedBy
  const moved = receipt.effectiveOn !== receipt.receivedOn && receipt.state !== 'rejected'
  const late = moved ? { note: t('pool.receipt.effectiveOn', { day: formatDay(receipt.effectiveOn, locale) }) } : {}
  return [
    { term: t('pool.receipt.amount'), value: <Money value={receipt.amount} /> },
    { term: t('pool.receipt.receivedOn'), value: <Day value={receipt.receivedOn} />, ...late },
    { term: t('pool.receipt.bankRef'), value: receipt.bankRef },
    ...(receipt.instalmentOn ? [{ term: t('pool.receipt.instalment'), value: <Day value={receipt.instalmentOn} /> }] : []),
    ...rate,
    {
      term: t('pool.receipt.recordedBy'),
      value: <Instant value={receipt.recordedBy.at} show="day" />,
      note: t('pool.receipt.by', { name: receipt.recordedBy.name }),
    },
    ...(decided
      ? [{ term: t('pool.receipt.decidedBy'), value: <Instant value={decided.at} show="day" />, note: t('pool.receipt.by', { name: decided.name }) }]
      : []),
  ]
}
