/** A payment that is expected: minor units, `YYYY-MM-DD`. */
export type Instalment = { readonly dueOn: string; readonly amount: bigint }

/** An expected payment and what of it arrived; without a day when nobody said one. */
export type ExpectedPayment = {
  readonly dueOn: string | null
  readonly amount: bigint
  readonly arrived: bigint
  readonly state: 'received' | 'overdue' | 'due'
}

type Standing = { readonly committed: bigint; readonly arrived: bigint; readonly today: string }

/**
 * What arrived meets the oldest instalment first. Instalments beyond what still stands of the commitment are left
 * out, the latest first; what is committed beyond the instalments is expected without a day. So the amounts sum to
 * `committed`, and what arrived of them to `arrived`. A payment is overdue from the day after its own.
 */
export function matchSchedule(instalments: readonly Instalment[], { committed, arrived, today }: Standing): readonly ExpectedPayment[] {
  let standing = committed
  let money = arrived
  const expected = (dueOn: string | null, wanted: bigint): ExpectedPayment => {
    const amount = lesser(wanted, standing)
    const met = lesser(money, amount)
    standing -= amount
    money -= met
    return { dueOn, amount, arrived: met, state: met === amount ? 'received' : dueOn !== null && dueOn < today ? 'overdue' : 'due' }
  }
  const dated = instalments.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).map(({ dueOn, amount }) => expected(dueOn, amount))
  return [...dated, expected(null, standing)].filter(({ amount }) => amount > 0n)
}

function lesser(one: bigint, other: bigint): bigint {
  if (one < other) return one
  return other
}
