import { groupBy } from './group-by.ts'

/** Money that came into a fund from one side, or went out of it to another, in minor units of one currency. */
export type FundFlow = {
  readonly kind: 'giver' | 'refunds' | 'dossier' | 'available' | 'fees'
  /** Of the giver or the dossier; what is neither is named by its kind. */
  readonly key: string
  readonly fundId: string
  readonly amount: bigint
  /** Of the amount, what was paid out: of dossiers alone. */
  readonly paid: bigint
}

export type FlowNode = {
  readonly key: string
  readonly kind: FundFlow['kind'] | 'fund' | 'otherGivers' | 'otherDossiers'
  readonly amount: bigint
  readonly paid: bigint
  /** How many givers or dossiers it stands for. */
  readonly count: number
}

export type FlowLink = { readonly from: string; readonly to: string; readonly amount: bigint }

/** Where money comes from, the funds, and where it goes; in each column as the drawing shows them from above. */
export type FlowGraph = { readonly columns: readonly (readonly FlowNode[])[]; readonly links: readonly FlowLink[] }

const rest = { giver: 'otherGivers', dossier: 'otherDossiers' } as const
const order: readonly FlowNode['kind'][] = ['giver', 'dossier', 'fund', 'otherGivers', 'otherDossiers', 'refunds', 'available', 'fees']

/**
 * The drawing of givers, funds and dossiers: nodes with what passes through them, and links with what passes between
 * two. Of givers and of dossiers at most `most` are named, the largest; the others are one node. What is nothing is
 * left out.
 */
export function flowGraph(flows: readonly FundFlow[], most: number): FlowGraph {
  const some = flows.filter(({ amount }) => amount > 0n)
  const named = new Set([...largest(some, 'giver', most), ...largest(some, 'dossier', most)])
  const shown = some.map((flow) => drawnAs(flow, named))
  const sources = shown.filter(({ kind }) => isSource(kind))
  const goals = shown.filter(({ kind }) => !isSource(kind))
  const funds = [...groupBy(goals, ({ fundId }) => fundId)].map(
    ([key, own]): FlowNode => ({ key, kind: 'fund', amount: sum(own, 'amount'), paid: 0n, count: 1 }),
  )
  return {
    columns: [toNodes(sources), funds.toSorted(asDrawn), toNodes(goals)],
    links: [...toLinks(sources, ({ node, fundId }) => [node, fundId]), ...toLinks(goals, ({ node, fundId }) => [fundId, node])],
  }
}

type Drawn = FundFlow & { readonly node: string; readonly as: FlowNode['kind'] }

function largest(flows: readonly FundFlow[], kind: 'giver' | 'dossier', most: number): readonly string[] {
  const sums = [
    ...groupBy(
      flows.filter((flow) => flow.kind === kind),
      ({ key }) => key,
    ),
  ].map(([key, own]) => ({ key, amount: sum(own, 'amount') }))
  // One that would stand alone for the others keeps its name.
  const kept = sums.length === most + 1 ? sums.length : most
  return sums
    .toSorted((a, b) => compare(b.amount, a.amount))
    .slice(0, kept)
    .map(({ key }) => key)
}

function drawnAs(flow: FundFlow, named: ReadonlySet<string>): Drawn {
  const { kind, key } = flow
  if (kind !== 'giver' && kind !== 'dossier') return { ...flow, node: kind, as: kind }
  return named.has(key) ? { ...flow, node: key, as: kind } : { ...flow, node: rest[kind], as: rest[kind] }
}

function isSource(kind: FundFlow['kind']): boolean {
  return kind === 'giver' || kind === 'refunds'
}

function toNodes(flows: readonly Drawn[]): readonly FlowNode[] {
  const groups = [...groupBy(flows, ({ as, node }) => `${order.indexOf(as)} ${node}`).values()]
  return groups
    .flatMap(([first, ...more]): readonly FlowNode[] => {
      if (!first) return []
      const own = [first, ...more]
      const count = new Set(own.map(({ key }) => key)).size
      return [{ key: first.node, kind: first.as, amount: sum(own, 'amount'), paid: sum(own, 'paid'), count }]
    })
    .toSorted(asDrawn)
}

/** The largest above; below all of them what stands for several, or for no giver and no dossier. */
function asDrawn(a: FlowNode, b: FlowNode): number {
  return order.indexOf(a.kind) - order.indexOf(b.kind) || compare(b.amount, a.amount)
}

function toLinks(flows: readonly Drawn[], endsOf: (flow: Drawn) => readonly [from: string, to: string]): readonly FlowLink[] {
  return [...groupBy(flows, (flow) => endsOf(flow).join(' ')).values()].flatMap(([first, ...more]) => {
    if (!first) return []
    const [from, to] = endsOf(first)
    return [{ from, to, amount: sum([first, ...more], 'amount') }]
  })
}

function sum(flows: readonly FundFlow[], name: 'amount' | 'paid'): bigint {
  return flows.reduce((total, flow) => total + flow[name], 0n)
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}
