import type { FlowGraph, FlowNode } from './flow-graph.ts'

/** Where a node stands, in units of the drawing: a bar from `top`, `height` high, of which `paid` were paid out. */
export type PlacedNode = FlowNode & { readonly column: number; readonly top: number; readonly height: number; readonly paidHeight: number }

/** A ribbon between the middles of two places on two bars. */
export type PlacedLink = {
  readonly from: string
  readonly to: string
  readonly amount: bigint
  readonly column: number
  readonly start: number
  readonly end: number
  readonly width: number
}

export type FlowLayout = { readonly height: number; readonly nodes: readonly PlacedNode[]; readonly links: readonly PlacedLink[] }

type Room = {
  /** How high the bars of the fullest column are together. */
  readonly bars: number
  /** What every node gets at least, so that its label touches no other. */
  readonly label: number
  /** Between the nodes of each column. */
  readonly gaps: readonly number[]
}

/**
 * Places a graph of flows: one scale for all bars and ribbons, every node at least as far from the next as its label
 * is high, shorter columns in the middle of the highest.
 */
export function layOutFlows({ columns, links }: FlowGraph, { bars, label, gaps }: Room): FlowLayout {
  const sums = columns.map((nodes) => nodes.reduce((sum, { amount }) => sum + amount, 0n))
  const [fullest = 0n] = sums.toSorted((a, b) => (a < b ? 1 : -1))
  const scaled = (amount: bigint) => (fullest > 0n ? (Number((amount * 1_000_000n) / fullest) / 1_000_000) * bars : 0)
  const slotOf = ({ amount }: FlowNode) => Math.max(scaled(amount), label)
  const gapOf = (column: number) => gaps[column] ?? 0
  const heights = columns.map((nodes, column) => nodes.reduce((sum, node) => sum + slotOf(node) + gapOf(column), -gapOf(column)))
  const height = Math.max(0, ...heights)

  const nodes = columns.flatMap((column, index) => {
    let top = (height - (heights[index] ?? 0)) / 2
    return column.map((node): PlacedNode => {
      const slot = slotOf(node)
      const bar = Math.max(scaled(node.amount), 2)
      const placed = { ...node, column: index, top: top + (slot - bar) / 2, height: bar, paidHeight: scaled(node.paid) }
      top += slot + gapOf(index)
      return placed
    })
  })
  return { height, nodes, links: placeLinks(links, nodes, scaled) }
}

/** On each bar the ribbons lie in the order of what they lead to, so that those of one bar do not cross. */
function placeLinks(links: FlowGraph['links'], nodes: readonly PlacedNode[], scaled: (amount: bigint) => number): readonly PlacedLink[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const topOf = (key: string) => byKey.get(key)?.top ?? 0
  const used = new Map<string, number>()
  const take = (key: string, side: string, width: number) => {
    const before = used.get(`${side} ${key}`) ?? 0
    used.set(`${side} ${key}`, before + width)
    return topOf(key) + before + width / 2
  }
  const sorted = links.toSorted((a, b) => topOf(a.from) - topOf(b.from) || topOf(a.to) - topOf(b.to))
  const starts = sorted.map(({ from, amount }) => take(from, 'out', scaled(amount)))
  const byGoal = sorted
    .map((link, index) => ({ link, index }))
    .toSorted((a, b) => topOf(a.link.to) - topOf(b.link.to) || topOf(a.link.from) - topOf(b.link.from))
  const ends = new Map(byGoal.map(({ link, index }) => [index, take(link.to, 'in', scaled(link.amount))]))
  return sorted.map((link, index) => ({
    ...link,
    column: byKey.get(link.from)?.column ?? 0,
    start: starts[index] ?? 0,
    end: ends.get(index) ?? 0,
    width: Math.max(scaled(link.amount), 2),
  }))
}
