/** What a ledger must say after acts that came one after the other: balances by contribution and dossier, in minor units. */
export type LedgerModel = {
  /** What each contribution has left to allocate. */
  readonly available: bigint[]
  /** What is set aside, by contribution and dossier. */
  readonly allocated: bigint[][]
}

/** One act on the ledger; `purse` and `dossier` are places in the model. */
export type LedgerAct =
  | { readonly kind: 'receive'; readonly purse: number; readonly amount: bigint }
  | { readonly kind: 'allocate'; readonly dossier: number; readonly amount: bigint }
  | { readonly kind: 'release'; readonly purse: number; readonly dossier: number; readonly amount: bigint }

export function emptyModel(purses: number, dossiers: number): LedgerModel {
  return { available: Array.from({ length: purses }, () => 0n), allocated: Array.from({ length: purses }, () => Array.from({ length: dossiers }, () => 0n)) }
}

/** Applies an act to the model, purses being spent in their order; false, and nothing changed, when the money does not suffice. */
export function applyAct(model: LedgerModel, act: LedgerAct): boolean {
  const { available, allocated } = model
  if (act.kind === 'receive') return move(available, act.purse, act.amount)
  if (act.kind === 'release') return move(allocated[act.purse] ?? [], act.dossier, -act.amount) && move(available, act.purse, act.amount)
  if (available.reduce((sum, balance) => sum + balance, 0n) < act.amount) return false
  let open = act.amount
  for (const [purse, balance] of [...available.entries()]) {
    const suffices = balance >= open
    const taken = suffices ? open : balance
    move(available, purse, -taken)
    move(allocated[purse] ?? [], act.dossier, taken)
    open -= taken
  }
  return true
}

function move(balances: bigint[], place: number, amount: bigint): boolean {
  const after = (balances[place] ?? 0n) + amount
  if (after < 0n) return false
  balances[place] = after
  return true
}

/** The act as a line of a story. */
export function tellAct(act: LedgerAct): string {
  if (act.kind === 'receive') return `${act.amount} reach contribution ${act.purse + 1}`
  if (act.kind === 'allocate') return `${act.amount} are set aside for dossier ${act.dossier + 1}`
  return `${act.amount} of contribution ${act.purse + 1} are released by dossier ${act.dossier + 1}`
}
