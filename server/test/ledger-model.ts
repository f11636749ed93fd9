/** Where money is: `available:<purse>`, or `allocated`, `advance`, `spent` with `:<purse>:<dossier>`; the world is null. */
type Place = string | null
type Move = { readonly from: Place; readonly to: Place; readonly amount: bigint }

/** What a ledger must say after acts that came one after the other, in minor units, and the acts that can be taken back. */
export type LedgerModel = {
  /** Only what is not zero. */
  readonly held: Map<string, bigint>
  readonly done: { readonly moves: readonly Move[]; isReversed: boolean }[]
}

type OnPart = { readonly purse: number; readonly dossier: number; readonly amount: bigint }

/** One act on the ledger; `purse` and `dossier` are places in the model, `nth` is an act done before. */
export type LedgerAct =
  | { readonly kind: 'receive'; readonly purse: number; readonly amount: bigint }
  | { readonly kind: 'allocate'; readonly dossier: number; readonly amount: bigint }
  | ({ readonly kind: PartAct } & OnPart)
  | { readonly kind: 'reverse'; readonly nth: number }

/** Money of one contribution in one dossier, on its way. */
export type PartAct = keyof typeof ways
export const ways = {
  release: { from: 'allocated', to: 'available', reason: 'release', told: 'are released by' },
  pay: { from: 'allocated', to: 'advance', reason: 'disbursement', told: 'are paid out in' },
  spend: { from: 'advance', to: 'spent', reason: 'spending', told: 'are spent by' },
  giveBack: { from: 'advance', to: 'available', reason: 'refund', told: 'are given back by' },
} as const
export const partActs = Object.keys(ways) as readonly PartAct[]

export function emptyModel(): LedgerModel {
  return { held: new Map(), done: [] }
}

/** Applies an act to the model, `purses` of them being spent in their order; false, and nothing changed, when the money does not suffice or the act is taken back already. */
export function applyAct(model: LedgerModel, act: LedgerAct, purses: number): boolean {
  if (act.kind === 'reverse') return reverse(model, act.nth)
  const moves = movesOf(model, act, purses)
  if (!moves || !move(model, moves)) return false
  model.done.push({ moves, isReversed: false })
  return true
}

function movesOf({ held }: LedgerModel, act: Exclude<LedgerAct, { kind: 'reverse' }>, purses: number): readonly Move[] | null {
  if (act.kind === 'receive') return [{ from: null, to: `available:${act.purse}`, amount: act.amount }]
  if (act.kind !== 'allocate') return [partMove(act)]
  let open = act.amount
  const moves: Move[] = []
  for (let purse = 0; purse < purses && open > 0n; purse++) {
    const balance = held.get(`available:${purse}`) ?? 0n
    const amount = balance < open ? balance : open
    if (amount > 0n) moves.push({ from: `available:${purse}`, to: `allocated:${purse}:${act.dossier}`, amount })
    open -= amount
  }
  return open === 0n ? moves : null
}

/** The one move of such an act. */
export function partMove({ kind, purse, dossier, amount }: { readonly kind: PartAct } & OnPart): Move {
  const place = (name: string) => (name === 'available' ? `available:${purse}` : `${name}:${purse}:${dossier}`)
  return { from: place(ways[kind].from), to: place(ways[kind].to), amount }
}

/** The place of an act among those done, the last one when there are fewer; −1 when there are none. */
export function nthDone(model: { readonly done: readonly unknown[] }, nth: number): number {
  return Math.min(nth, model.done.length - 1)
}

function reverse(model: LedgerModel, nth: number): boolean {
  const act = model.done[nthDone(model, nth)]
  if (!act || act.isReversed || !move(model, mirrored(act.moves))) return false
  act.isReversed = true
  return true
}

export function mirrored(moves: readonly Move[]): readonly Move[] {
  return moves.map(({ from, to, amount }) => ({ from: to, to: from, amount }))
}

/** Moves, all or nothing. */
function move({ held }: LedgerModel, moves: readonly Move[]): boolean {
  const after = new Map(held)
  addMoves(after, moves)
  if ([...after.values()].some((balance) => balance < 0n)) return false
  addMoves(held, moves)
  return true
}

export function addMoves(held: Map<string, bigint>, moves: readonly Move[]): void {
  for (const { from, to, amount } of moves) {
    for (const [place, part] of [[from, -amount] as const, [to, amount] as const]) {
      if (place === null) continue
      const balance = (held.get(place) ?? 0n) + part
      if (balance === 0n) held.delete(place)
      else held.set(place, balance)
    }
  }
}

/** The act as a line of a story. */
export function tellAct(act: LedgerAct): string {
  if (act.kind === 'reverse') return `act ${act.nth + 1}, or the last, is taken back`
  if (act.kind === 'receive') return `${act.amount} reach contribution ${act.purse + 1}`
  if (act.kind === 'allocate') return `${act.amount} are set aside for dossier ${act.dossier + 1}`
  return `${act.amount} of contribution ${act.purse + 1} ${ways[act.kind].told} dossier ${act.dossier + 1}`
}
