import { describe, expect, it } from 'vitest'
import { type Flow, figureNames, figures, signIn, sumOf } from './figures.ts'
import { worthOf } from './indicative.ts'

const flow = (ledger: string, from: string, to: string, amount: bigint, unit = 'EUR'): Flow => ({
  contributionId: 'c',
  projectId: null,
  ledger,
  unit,
  from,
  to,
  amount,
})

describe('a figure', () => {
  const story: readonly Flow[] = [
    flow('obligation', 'world', 'pledged', 1000n),
    flow('obligation', 'pledged', 'committed', 800n),
    flow('obligation', 'pledged', 'world', 50n),
    flow('obligation', 'committed', 'honoured', 600n),
    flow('cash', 'world', 'available', 600n),
    flow('cash', 'available', 'fee', 6n),
    flow('cash', 'available', 'allocated', 500n),
    flow('cash', 'allocated', 'available', 100n),
    flow('cash', 'allocated', 'advance', 300n),
    flow('cash', 'advance', 'spent', 250n),
    flow('cash', 'advance', 'available', 20n),
  ]

  it('is what crossed one way less what came back', () => {
    expect(Object.fromEntries(figureNames.map((figure) => [figure, sumOf(story, figure, 'EUR')]))).toEqual({
      promised: 950n,
      committed: 800n,
      honoured: 600n,
      received: 600n,
      fees: 6n,
      allocated: 400n,
      available: 214n,
      disbursed: 300n,
      spent: 250n,
      refunded: 20n,
    })
  })

  it('holds together: available is received less fees and allocations, with refunds', () => {
    const sum = (figure: keyof typeof figures) => sumOf(story, figure, 'EUR')

    expect(sum('available')).toBe(sum('received') - sum('fees') - sum('allocated') + sum('refunded'))
  })

  it('does not count money that waits in another currency to be exchanged', () => {
    expect(sumOf([flow('cash', 'world', 'available', 600n, 'XOF')], 'received', 'EUR')).toBe(0n)
  })

  it('has two sides that share no kind of account', () => {
    for (const { from, to } of Object.values(figures)) expect(from.filter((kind) => (to as readonly string[]).includes(kind))).toEqual([])
    expect(signIn('spent', { ledger: 'obligation', from: 'advance', to: 'spent' })).toBe(0n)
  })
})

describe('the indicative value of a promise', () => {
  const promise = {
    currency: 'USD',
    promised: 400n,
    committed: 300n,
    honoured: 100n,
    receivedInBase: 95n,
    rate: { kind: 'eur_per_unit', value: '0.5' },
  } as const

  it('is what arrived at its own rate, and the rest at the indicative one', () => {
    expect(worthOf(promise, 'EUR')).toEqual({ expected: 100n, committed: 195n, promised: 245n })
  })

  it('is left out, never guessed, when no rate is known', () => {
    expect(worthOf({ ...promise, rate: null }, 'EUR')).toEqual({ expected: null, committed: null, promised: null })
    expect(worthOf({ ...promise, rate: null, committed: 100n }, 'EUR')).toEqual({ expected: 0n, committed: 95n, promised: null })
  })

  it('needs no rate in the base currency', () => {
    expect(worthOf({ ...promise, currency: 'EUR', rate: null, receivedInBase: 100n }, 'EUR')).toEqual({ expected: 200n, committed: 300n, promised: 400n })
  })
})
