import { expect, test } from 'vitest'
import { type Flow, figureNames, sumOf } from './figures.ts'
import { mergeFlows } from './merge-flows.ts'

const flow: Flow = { contributionId: 'C1', projectId: 'P1', ledger: 'cash', unit: 'EUR', from: 'available', to: 'allocated', amount: 500n }
const flows: readonly Flow[] = [
  flow,
  { ...flow, projectId: 'P2', amount: 250n },
  { ...flow, projectId: 'P2', from: 'allocated', to: 'available', amount: 50n },
  { ...flow, contributionId: 'C2', amount: 70n },
  { ...flow, projectId: null, from: 'world', to: 'available', amount: 900n },
]

test('flows merged over dossiers say the same in every figure', () => {
  const merged = mergeFlows(flows)
  expect(figureNames.map((name) => sumOf(merged, name, 'EUR'))).toEqual(figureNames.map((name) => sumOf(flows, name, 'EUR')))
})

test('what goes one way stays apart from what comes back, and one contribution from another', () => {
  expect(mergeFlows(flows).map(({ contributionId, from, to, amount }) => `${contributionId} ${from} ${to} ${amount}`)).toEqual([
    'C1 available allocated 750',
    'C1 allocated available 50',
    'C2 available allocated 70',
    'C1 world available 900',
  ])
})
