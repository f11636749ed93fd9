import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { allocated, available } from '#app/domain/pool/accounts.ts'
import { castMembers } from '#server/test/builders.ts'
import { dossierForDecision } from '#server/test/dossiers.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'
import { scaled, watchBalances } from '#server/test/races.ts'
import { lockDossier } from '../projects/load-parts.ts'
import { recordTransfers } from './record-transfers.ts'

const rounds = Math.max(2, Math.round(20 * Number(process.env.SCALE ?? 1)))
const plentiful = 1_000_000_000_000n

describe('allocations by the thousand', async () => {
  const harness = await openHarness()
  const { db, execute, claimsHold } = harness
  let cast: Awaited<ReturnType<typeof castMembers>>
  const as = (name: string) => cast.as(name)
  beforeEach(async () => {
    cast = await castMembers(db)
    await db.prisma.alliance.update({ where: { id: 1 }, data: { feeBasisPoints: 0 } })
  })
  afterEach(claimsHold)

  /** A dossier for which more was decided than anybody asks for. */
  const dossier = (area = 'prevention', country = 'TG') =>
    decidedDossier(harness, cast.bodies.GGPS ?? '', as('koffi'), { decided: plentiful, state: 'active', area, countries: [country] })
  const held = async (kind: string) => (await db.prisma.account.aggregate({ where: { kind }, _sum: { balance: true } }))._sum.balance ?? 0n

  it('of a thousand that each ask one unit of a pool of a hundred, exactly a hundred get it, round after round', async () => {
    const asking = scaled(1000)
    const affordable = Math.round(asking / 10)
    const running = await inOrder(4, () => dossier())
    const watch = watchBalances(db)
    for (let round = 1; round <= rounds; round++) {
      // Unequal purses, the last of a single unit, so that allocations meet at every seam.
      for (const amount of [affordable - 3, 2, 1]) await fundedContribution(harness, as, 'ingrid', { amount: `${amount}` })

      const answers = await Promise.all(
        Array.from({ length: asking }, (_, n) => execute('pool.allocate', as('koffi'), { projectId: running[n % 4], amount: '1' })),
      )

      expect(answers.filter(({ ok }) => ok)).toHaveLength(affordable)
      expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code])))).toEqual(new Set(['insufficient_funds']))
      expect([await held('available'), await held('allocated')]).toEqual([0n, BigInt(affordable * round)])
    }
    expect((await watch.stop()).lowest).toBeGreaterThanOrEqual(0n)
  })

  it('of approvals and further allocations that ask for more than there is, as many succeed as the money pays for', async () => {
    const each = scaled(40)
    const running = await inOrder(4, () => dossier())
    const decisions = await inOrder(each, recordedDecision)
    for (const amount of [each * 8 - 5, 4, 1]) await fundedContribution(harness, as, 'ingrid', { amount: `${amount}` })

    const answers = await Promise.all([
      ...decisions.map((decisionId) => execute('decisions.confirm', as('helen'), { decisionId })),
      ...Array.from({ length: each }, (_, n) => execute('pool.allocate', as('koffi'), { projectId: running[n % 4], amount: '8' })),
    ])

    expect(answers.filter(({ ok }) => ok)).toHaveLength(each)
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code])))).toEqual(new Set(['insufficient_funds']))
    expect([await held('available'), await held('allocated')]).toEqual([0n, BigInt(each * 8)])
  })

  it('that take from several contributions cross each other, their releases and new receipts, and no deadlock reaches anyone', async () => {
    const tied = [{ kind: 'theme', value: 'prevention' }, { kind: 'country', value: 'TG' }, { kind: 'country', value: 'CO' }, { kind: 'unearmarked' }]
    const crossing = await inOrder(8, (n) => dossier(n % 2 ? 'prevention' : 'reconstruction', n % 3 ? 'TG' : 'CO'))
    const gifts = await inOrder(12, (n) => fundedContribution(harness, as, 'ingrid', { amount: `${100 + n}`, earmark: tied[n % 4] ?? { kind: 'unearmarked' } }))
    const receipts = await inOrder(scaled(40), waitingReceipt)

    const answers = await Promise.all([
      ...Array.from({ length: scaled(1000) }, (_, n) =>
        execute('pool.allocate', as('koffi'), { projectId: crossing[n % 8], amount: `${130 + ((n * 37) % 300)}` }),
      ),
      ...Array.from({ length: scaled(200) }, (_, n) => giveBack(crossing[n % 8] ?? '', gifts)),
      ...receipts.map((receiptId) => execute('pool.approve-receipt', as('koffi'), { receiptId })),
    ])

    const codes = new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code])))
    expect([...codes].filter((code) => code !== 'insufficient_funds')).toEqual([])
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(scaled(200))
  })

  it('under one command id each in pairs have one effect each, and both are answered alike', async () => {
    const pairs = scaled(10_000)
    const running = await inOrder(8, () => dossier())
    for (let n = 0; n < 4; n++) await fundedContribution(harness, as, 'ingrid', { amount: `${pairs}` })

    for (let begun = 0; begun < pairs; begun += 50) {
      const ids = Array.from({ length: Math.min(50, pairs - begun) }, () => newId())
      const twice = await Promise.all(
        ids.map((commandId, n) => {
          const input = { projectId: running[n % 8], amount: '1' }
          return Promise.all([execute('pool.allocate', as('koffi'), input, { commandId }), execute('pool.allocate', as('koffi'), input, { commandId })])
        }),
      )
      for (const [one, other] of twice) expect(accepted(one)).toEqual(accepted(other))
    }

    expect(await held('allocated')).toBe(BigInt(pairs))
    expect(await db.prisma.transfer.count({ where: { reason: 'allocation' } })).toBe(pairs)
    expect(await db.prisma.event.count({ where: { type: 'pool.allocated' } })).toBe(pairs)
  })

  it.each(['UPDATE "Transfer" SET amount = 1', 'DELETE FROM "Transfer"', 'TRUNCATE "Transfer"'])(
    'stand as they were written, for a role that may do everything with the tables: %s',
    async (statement) => {
      await fundedContribution(harness, as, 'ingrid', { amount: '10' })
      const before = await db.prisma.transfer.findMany({ orderBy: { position: 'asc' } })
      // One script is one transaction: the role is gone with its failure.
      const role = `kente_role_${process.pid}`
      const asRole = `CREATE ROLE ${role}; GRANT ALL ON ALL TABLES IN SCHEMA public TO ${role}; SET ROLE ${role}; ${statement}`

      await expect(db.script(asRole)).rejects.toThrow(/append-only/)
      await expect(db.script(statement)).rejects.toThrow(/append-only/)
      expect(await db.prisma.transfer.findMany({ orderBy: { position: 'asc' } })).toEqual(before)
    },
  )

  async function recordedDecision(): Promise<string> {
    const projectId = await dossierForDecision(harness, cast)
    const said = { projectId, outcome: 'approved', amount: '8', textFr: 'Oui.', textEn: 'Yes.', meetingOn: '2026-01-15' }
    return accepted(await execute('decisions.record', as('koffi'), said)).decisionId
  }

  async function waitingReceipt(n: number): Promise<string> {
    const { contributionId } = accepted(await execute('pool.pledge', as('ingrid'), { amount: '90', currency: 'EUR' }))
    accepted(await execute('pool.commit', as('ingrid'), { contributionId, amount: '90', documentRef: 'MoU' }))
    return accepted(await execute('pool.receive', as('yawa'), { contributionId, amount: '90', receivedOn: '2026-01-15', bankRef: `N-${n}` })).receiptId
  }

  /** All that a dossier holds of these contributions is available again, in one act. */
  async function giveBack(projectId: string, gifts: readonly { readonly contributionId: string }[]) {
    await db.prisma.$transaction(async (tx) => {
      await lockDossier(tx, as('koffi'), projectId)
      const accounts = await tx.account.findMany({ where: { projectId, balance: { gt: 0 }, contributionId: { in: gifts.map((gift) => gift.contributionId) } } })
      const transfers = accounts.map(({ contributionId, balance }) => {
        const ref = { contributionId: contributionId ?? '', projectId, base: 'EUR' }
        return { from: allocated(ref), to: available(ref), amount: balance, reason: 'release' as const }
      })
      await recordTransfers(tx, { actor: as('koffi'), now: new Date(), newId, effectiveOn: '2026-06-01', transfers })
    })
    return { ok: true } as const
  }
})

async function inOrder<T>(many: number, make: (n: number) => Promise<T>): Promise<readonly T[]> {
  const made: T[] = []
  for (let n = 0; n < many; n++) made.push(await make(n))
  return made
}
