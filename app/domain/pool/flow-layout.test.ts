import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FundFlow, flowGraph } from './flow-graph.ts'
import { layOutFlows } from './flow-layout.ts'

const flow = (kind: FundFlow['kind'], key: string, amount: bigint, paid = 0n): FundFlow => ({ kind, key, fundId: 'F', amount, paid })
const room = { bars: 400, label: 36, gaps: [8, 40, 8] }

const example: readonly FundFlow[] = [
  flow('giver', 'A', 600n),
  flow('giver', 'B', 300n),
  flow('refunds', 'refunds', 10n),
  flow('dossier', 'P', 500n, 250n),
  flow('dossier', 'Q', 200n),
  flow('available', 'available', 201n),
  flow('fees', 'fees', 9n),
]

describe('the graph of flows', () => {
  test('has what came in on one side, what went out on the other, and as much in the fund between', () => {
    const { columns, links } = flowGraph(example, 12)

    expect(columns.map((nodes) => nodes.map(({ key, amount }) => `${key} ${amount}`))).toEqual([
      ['A 600', 'B 300', 'refunds 10'],
      ['F 910'],
      ['P 500', 'Q 200', 'available 201', 'fees 9'],
    ])
    expect(links).toHaveLength(7)
    expect(links[0]).toEqual({ from: 'A', to: 'F', amount: 600n })
  })

  test('names the largest and makes one of the rest, above what is left', () => {
    const many = Array.from({ length: 20 }, (_, n) => flow('dossier', `P${n}`, BigInt(100 + n), 10n))

    const [, , goals = []] = flowGraph([flow('giver', 'A', 5000n), ...many, flow('available', 'available', 3n)], 5).columns

    expect(goals.map(({ key }) => key)).toEqual(['P19', 'P18', 'P17', 'P16', 'P15', 'otherDossiers', 'available'])
    expect(goals.find(({ key }) => key === 'otherDossiers')).toMatchObject({ count: 15, amount: 1605n, paid: 150n })
  })

  test('lets the last one keep its name rather than stand for others', () => {
    const [givers] = flowGraph(
      [1n, 2n, 3n].map((amount) => flow('giver', `G${amount}`, amount)),
      2,
    ).columns

    expect(givers?.map(({ key }) => key)).toEqual(['G3', 'G2', 'G1'])
  })

  test('leaves out what is nothing, and is empty without money', () => {
    expect(flowGraph([flow('giver', 'A', 0n), flow('available', 'available', 0n)], 12)).toEqual({ columns: [[], [], []], links: [] })
  })

  test('draws a giver of two funds once', () => {
    const two = [
      flow('giver', 'A', 5n),
      { ...flow('giver', 'A', 7n), fundId: 'G' },
      flow('available', 'available', 5n),
      { ...flow('available', 'available', 7n), fundId: 'G' },
    ]

    const { columns, links } = flowGraph(two, 12)

    expect(columns.map((nodes) => nodes.map(({ key }) => key))).toEqual([['A'], ['G', 'F'], ['available']])
    expect(links).toHaveLength(4)
  })
})

describe('the place of each', () => {
  const amounts = fc.array(fc.bigInt({ min: 1n, max: 4_000_000_000_000_000_000n }), { minLength: 1, maxLength: 40 })

  test('keeps every label from the next, and every ribbon on its bars', () => {
    fc.assert(
      fc.property(amounts, amounts, (given, taken) => {
        const flows = [...given.map((amount, n) => flow('giver', `G${n}`, amount)), ...taken.map((amount, n) => flow('dossier', `P${n}`, amount, amount / 2n))]
        const { nodes, links, height } = layOutFlows(flowGraph(flows, 12), room)

        for (const column of [0, 1, 2]) {
          const middles = nodes.filter((node) => node.column === column).map(({ top, height: bar }) => top + bar / 2)
          for (const [index, middle] of middles.slice(1).entries()) expect(middle - (middles[index] ?? 0)).toBeGreaterThanOrEqual(room.label - 0.01)
        }
        for (const { top, height: bar, paidHeight } of nodes) {
          expect(top).toBeGreaterThanOrEqual(-0.01)
          expect(top + bar).toBeLessThanOrEqual(height + 0.01)
          expect(paidHeight).toBeLessThanOrEqual(bar)
        }
        for (const { to, end } of links) {
          const goal = nodes.find(({ key }) => key === to)
          if (goal?.column !== 2) continue
          expect(end).toBeGreaterThanOrEqual(goal.top - 1)
          expect(end).toBeLessThanOrEqual(goal.top + goal.height + 1)
        }
      }),
    )
  })

  test('draws all on one scale', () => {
    const { nodes } = layOutFlows(flowGraph(example, 12), room)
    const height = (key: string) => nodes.find((node) => node.key === key)?.height ?? 0

    expect(height('F')).toBeCloseTo(400, 3)
    expect(height('A') / height('B')).toBeCloseTo(2, 3)
    expect(height('fees')).toBeCloseTo((400 * 9) / 910, 3)
  })
})
