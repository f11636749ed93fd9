import type { AccountRef } from './accounts.ts'
import type { Rate } from './rate.ts'

/** Why money or a promise moves; the kind ledger has words of its own. */
export type TransferReason =
  | 'pledge'
  | 'commitment'
  | 'honour'
  | 'lapse'
  | 'cancellation'
  | 'write_off'
  | 'receipt'
  | 'conversion'
  | 'fee'
  | 'bank_charge'
  | 'allocation'
  | 'release'
  | 'disbursement'
  | 'spending'
  | 'refund'
  | 'reversal'

/** One movement to be recorded: `amount` (minor units, above zero) leaves `from` and reaches `to`. */
export type TransferDraft = {
  readonly from: AccountRef
  readonly to: AccountRef
  readonly amount: bigint
  /** A `TransferReason`; on the kind ledger any lower_snake_case word. */
  readonly reason: TransferReason | (string & {})
  readonly note?: string
  /** Of a conversion. */
  readonly rate?: Rate
  readonly reversesId?: string
  readonly receiptId?: string
}
