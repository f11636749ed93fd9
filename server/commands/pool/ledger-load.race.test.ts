import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { openHarness } from '#server/test/harness.ts'
import { emptyModel, type LedgerAct, type LedgerModel } from '#server/test/ledger-model.ts'
import { openLedgerScene } from '#server/test/ledger-scene.ts'
import { scaled, watchBalances } from '#server/test/races.ts'

const size = { purses: 20, dossiers: 8 }
const connections = 16

describe('the ledger under load', async () => {
  const harness = await openHarness()
  const { db } = harness
  let cast: Awaited<ReturnType<typeof castMembers>>
  beforeEach(async () => {
    cast = await castMembers(db)
  })

  it('ends where the same acts one after the other end, and no reader ever sees it out of balance', async () => {
    const scene = await openLedgerScene(harness, cast.as('koffi'), cast.bodies.GGPS ?? '', size)
    const model = emptyModel(size.purses, size.dossiers)
    const watch = watchBalances(db)
    const refused = { receive: 0, allocate: 0, release: 0 }
    let left = scaled(100_000)
    async function connection(seed: number): Promise<void> {
      const random = randomFrom(seed)
      while (left-- > 0) {
        const act = randomAct(random)
        const { done, lines } = await scene.run(act)
        if (!done) refused[act.kind]++
        else if (act.kind === 'allocate') settle(model, scene.contributions, act, lines)
        else add(model, act)
      }
    }

    await Promise.all(Array.from({ length: connections }, (_, n) => connection(n + 1)))
    const seen = await watch.stop()

    expect(await scene.balances()).toEqual(model)
    expect(await replayed()).toEqual([])
    expect([seen.lowest, seen.unbalanced]).toEqual([0n, 0])
    expect(seen.reads).toBeGreaterThan(10)
    expect(refused.receive).toBe(0)
    expect(refused.allocate + refused.release).toBeGreaterThan(0)
  }, 3_600_000)

  /** Accounts that the transfers, replayed in their order, ever take below zero: the world aside. */
  async function replayed(): Promise<readonly unknown[]> {
    return db.sql(
      '',
      `SELECT DISTINCT key FROM (
         SELECT a.key, sum(CASE WHEN a.id = t."creditId" THEN t.amount ELSE -t.amount END) OVER (PARTITION BY a.id ORDER BY t.position) AS held
           FROM "Transfer" t JOIN "Account" a ON a.id IN (t."debitId", t."creditId") WHERE a.kind <> 'world') AS told
        WHERE held < 0`,
      [],
    )
  }
})

type Line = { readonly contributionId: string; readonly amount: string }

/** What an allocation said that it took, and that it adds up. */
function settle(model: LedgerModel, contributions: readonly string[], act: LedgerAct & { kind: 'allocate' }, lines: readonly Line[]): void {
  expect(lines.reduce((sum, line) => sum + BigInt(line.amount), 0n)).toBe(act.amount)
  for (const line of lines) {
    const purse = contributions.indexOf(line.contributionId)
    model.available[purse] = (model.available[purse] ?? 0n) - BigInt(line.amount)
    const held = model.allocated[purse] ?? []
    held[act.dossier] = (held[act.dossier] ?? 0n) + BigInt(line.amount)
  }
}

/** Answers come in another order than the acts took place, so that the sums of the model may pass through less than nothing. */
function add(model: LedgerModel, act: Exclude<LedgerAct, { kind: 'allocate' }>): void {
  if (act.kind === 'receive') {
    model.available[act.purse] = (model.available[act.purse] ?? 0n) + act.amount
    return
  }
  const held = model.allocated[act.purse] ?? []
  held[act.dossier] = (held[act.dossier] ?? 0n) - act.amount
  model.available[act.purse] = (model.available[act.purse] ?? 0n) + act.amount
}

function randomAct(random: (below: number) => number): LedgerAct {
  const [purse, dossier, amount] = [random(size.purses), random(size.dossiers), BigInt(random(900) + 1)]
  const kinds = ['receive', 'allocate', 'allocate', 'release', 'release'] as const
  const kind = kinds[random(kinds.length)] ?? 'receive'
  return kind === 'receive' ? { kind, purse, amount } : kind === 'allocate' ? { kind, dossier, amount } : { kind, purse, dossier, amount }
}

/** Numbers below a bound, the same for the same seed (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
