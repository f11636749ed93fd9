import type { TransferReason } from '#app/domain/pool/transfer.ts'
import { useT } from '#app/i18n/use-t.ts'

const reasons: readonly TransferReason[] = [
  'pledge',
  'commitment',
  'honour',
  'lapse',
  'cancellation',
  'write_off',
  'receipt',
  'conversion',
  'fee',
  'bank_charge',
  'allocation',
  'release',
  'disbursement',
  'spending',
  'refund',
  'reversal',
]

/** What an entry is, in a word. */
export function useReason() {
  const { t } = useT()
  return (reason: string): string => {
    const known = reasons.find((one) => one === reason)
    return known ? t(`pool.reasons.${known}`) : reason
  }
}
