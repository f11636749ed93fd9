import { useT } from '#app/i18n/use-t.ts'
import type { PaymentLine } from '#server/queries/pool/read-payments.ts'
import { type Fact, Facts } from '../ui/facts.tsx'
import { Instant } from '../ui/instant.tsx'
import { Money } from '../ui/money.tsx'
import { Section } from '../ui/section.tsx'
import { usePoolWords } from './use-pool-words.ts'

/** What was recorded of a payment, and who answered it. */
export function PaymentFacts({ payment }: { readonly payment: PaymentLine }) {
  const { t } = useT()
  const { name } = usePoolWords()
  const { forum, trancheN, note, recordedBy, decidedBy } = payment
  const hand = (term: string, who: { readonly name: string; readonly at: string }): Fact => ({
    term,
    value: <Instant value={who.at} show="day" />,
    note: t('pool.out.payment.by', { name: who.name }),
  })
  return (
    <Section title={t('pool.out.payment.recorded')} className="mt6">
      <Facts
        facts={[
          { term: t('pool.out.payment.amount'), value: <Money value={payment.amount} /> },
          { term: t('pool.out.payment.forum'), value: forum ? `${forum.code}, ${name(forum)}` : '–' },
          ...(trancheN ? [{ term: t('pool.out.payment.tranche'), value: trancheN }] : []),
          ...(note ? [{ term: t('pool.out.payment.note'), value: <span dir="auto">{note}</span> }] : []),
          hand(t('pool.out.payment.recordedBy'), recordedBy),
          ...(decidedBy ? [hand(t('pool.out.payment.decidedBy'), decidedBy)] : []),
        ]}
      />
    </Section>
  )
}
