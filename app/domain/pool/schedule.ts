/** A payment that is expected: minor units, `YYYY-MM-DD`. */
export type Instalment = { readonly dueOn: string; readonly amount: bigint }

/** An expected payment and what of it arrived; without a day when nobody said one. */
export type ExpectedPayment = {
  readonly dueOn: string | null
  readonly amount: bigint
  readonly arrived: bigint
  readonly state: 'received' | 'overdue' | 'due'
}

type Standing = {
  readonly committed: bigint
  readonly arrived: bigint
  /** Of what arrived, what was named as the payment of a day. */
  readonly named?: ReadonlyMap<string, bigint>
  readonly today: string
}

/**
 * What arrived meets the instalment that it was named for, and the rest the oldest one first. Instalments beyond what
 * still stands of the commitment are left out, the latest first; what is committed beyond the instalments is expected
 * without a day. So the amounts sum to `committed`, and what arrived of them to `arrived`. A payment is overdue from
 * the day after its own.
 */
export function matchSchedule(instalments: readonly Instalment[], { committed, arrived, named, today }: Standing): readonly ExpectedPayment[] {
  const expected = standingPayments(instalments, committed)
  let money = arrived
  const met = expected.map(({ dueOn, amount }) => {
    const own = lesser(lesser((dueOn !== null && named?.get(dueOn)) || 0n, amount), money)
    money -= own
    return own
  })
  return expected.map(({ dueOn, amount }, at): ExpectedPayment => {
    const own = met[at] ?? 0n
    const more = lesser(money, amount - own)
    money -= more
    const sum = own + more
    return { dueOn, amount, arrived: sum, state: sum === amount ? 'received' : dueOn !== null && dueOn < today ? 'overdue' : 'due' }
  })
}

/** By day, as far as the commitment reaches; what it holds beyond them last, without a day. */
function standingPayments(instalments: readonly Instalment[], committed: bigint): readonly { readonly dueOn: string | null; readonly amount: bigint }[] {
  let standing = committed
  const dated = instalments
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .map(({ dueOn, amount: wanted }) => {
      const amount = lesser(wanted, standing)
      standing -= amount
      return { dueOn, amount }
    })
  return [...dated, { dueOn: null, amount: standing }].filter(({ amount }) => amount > 0n)
}

function lesser(one: bigint, other: bigint): bigint {
  if (one < other) return one
  return other
}
