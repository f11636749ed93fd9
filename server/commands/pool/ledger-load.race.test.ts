import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { openHarness } from '#server/test/harness.ts'
import { addMoves, type LedgerAct, mirrored, partActs, partMove } from '#server/test/ledger-model.ts'
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
    const scene = await openLedgerScene(harness, { coordinator: cast.as('koffi'), finance: cast.as('yawa'), leadId: cast.bodies.GGPS ?? '' }, size)
    const held = new Map<string, bigint>()
    const watch = watchBalances(db)
    const refused = { receive: 0, allocate: 0, release: 0, pay: 0, spend: 0, giveBack: 0, reverse: 0 }
    let reversed = 0
    let left = scaled(100_000)
    async function connection(seed: number): Promise<void> {
      const random = randomFrom(seed)
      const mine: { readonly groupId: string; readonly moves: Moves }[] = []
      while (left-- > 0) {
        const act = randomAct(random)
        if (act.kind === 'reverse') {
          const [taken] = mine.splice(act.nth % (mine.length + 1), 1)
          if (!taken) continue
          const { done } = await scene.reverse(taken.groupId)
          if (!done) refused.reverse++
          else addMoves(held, mirrored(taken.moves))
          if (done) reversed++
          continue
        }
        const { done, lines, groupId } = await scene.run(act)
        const moves = done ? movesOf(scene.contributions, act, lines) : []
        if (!done) refused[act.kind]++
        // Answers come in another order than the acts took place, so that the sums may pass through less than nothing.
        addMoves(held, moves)
        if (groupId) mine.push({ groupId, moves })
      }
    }

    await Promise.all(Array.from({ length: connections }, (_, n) => connection(n + 1)))
    const seen = await watch.stop()

    expect(await scene.held()).toEqual(held)
    expect(await replayed()).toEqual([])
    expect([seen.lowest, seen.unbalanced]).toEqual([0n, 0])
    expect(seen.reads).toBeGreaterThan(10)
    expect(refused.receive).toBe(0)
    expect(refused.allocate + refused.release).toBeGreaterThan(0)
    expect(reversed).toBeGreaterThan(0)
    console.info(JSON.stringify({ reversed, refused, reads: seen.reads }))
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

type Moves = Parameters<typeof addMoves>[1]
type Line = { readonly contributionId: string; readonly amount: string }

/** What an act moved: of an allocation what it said that it took, which adds up. */
function movesOf(contributions: readonly string[], act: Exclude<LedgerAct, { kind: 'reverse' }>, lines: readonly Line[]): Moves {
  if (act.kind === 'receive') return [{ from: null, to: `available:${act.purse}`, amount: act.amount }]
  if (act.kind !== 'allocate') return [partMove(act)]
  expect(lines.reduce((sum, line) => sum + BigInt(line.amount), 0n)).toBe(act.amount)
  return lines.map(({ contributionId, amount }) => {
    const purse = contributions.indexOf(contributionId)
    return { from: `available:${purse}`, to: `allocated:${purse}:${act.dossier}`, amount: BigInt(amount) }
  })
}

const kinds = [
  ...['receive', 'receive', 'receive', 'allocate', 'allocate', 'allocate', 'allocate'],
  ...partActs,
  'release',
  'reverse',
] as readonly LedgerAct['kind'][]

function randomAct(random: (below: number) => number): LedgerAct {
  const [purse, dossier, amount] = [random(size.purses), random(size.dossiers), BigInt(random(900) + 1)]
  const kind = kinds[random(kinds.length)] ?? 'receive'
  if (kind === 'reverse') return { kind, nth: random(1000) }
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
