import { convert, par, type Rate } from './rate.ts'

/** A promise and what of it arrived; the rate at which what has not is valued, if one is known. */
export type Valued = {
  readonly currency: string
  readonly promised: bigint
  readonly committed: bigint
  readonly honoured: bigint
  /** What arrived, in the base currency at the rates of its receipts. */
  readonly receivedInBase: bigint
  readonly rate: Rate | null
}

/** What a promise is worth in the base currency; null where a rate is missing: it is left out, never guessed. */
export type Indicative = { readonly promised: bigint | null; readonly committed: bigint | null; readonly expected: bigint | null }

/**
 * The base value of a promise: what arrived at the rate of its day, the rest at the indicative rate
 * (domain.md §3.4). `expected` is what is committed and has not arrived.
 */
export function worthOf({ currency, promised, committed, honoured, receivedInBase, rate }: Valued, base: string): Indicative {
  const known = currency === base ? par : rate
  const open = (amount: bigint) => {
    if (amount === 0n) return 0n
    return known && convert({ amount, currency, base, rate: known })
  }
  const expected = open(committed - honoured)
  const unfirm = open(promised - committed)
  const whole = expected === null ? null : receivedInBase + expected
  return { expected, committed: whole, promised: whole === null || unfirm === null ? null : whole + unfirm }
}
