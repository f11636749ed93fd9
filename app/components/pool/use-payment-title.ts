import { formatMoney } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { PaymentLine } from '#server/queries/pool/read-payments.ts'

/** « Paiement de 60 000 € » */
export function usePaymentTitle({ kind, amount }: Pick<PaymentLine, 'kind' | 'amount'>): string {
  const { t, locale } = useT()
  return t(kind === 'refund' ? 'pool.out.payment.refundTitle' : 'pool.out.payment.disbursementTitle', { amount: formatMoney(amount, locale) })
}
