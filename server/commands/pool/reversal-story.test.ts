import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'

const kinds = [
  'pledge',
  'commit',
  'receive',
  'cancel',
  'writeOff',
  'giveBack',
  'allocate',
  'release',
  'reallocate',
  'disburse',
  'spend',
  'refund',
  'reverse',
] as const
/** What rests on other acts is asked for oftener, so that it takes place at all. */
const oftener = ['commit', 'receive', 'writeOff', 'disburse', 'spend', 'spend', 'refund', 'refund'] as const
type Step = { readonly kind: (typeof kinds)[number]; readonly amount: number; readonly nth: number }
type Answer = { readonly ok: boolean; readonly value?: object }

const step = fc.record({ kind: fc.constantFrom(...kinds, ...oftener), amount: fc.integer({ min: 1, max: 400 }), nth: fc.nat(20) })

describe('whatever is done and taken back', async () => {
  const harness = await openHarness()
  const { db, execute, claimsHold, setClock } = harness
  let as: (name: string) => Actor
  let bodies: { readonly [code: string]: string }
  beforeEach(async () => {
    ;({ as, bodies } = await castMembers(db))
    setClock('2026-06-01T12:00:00Z')
  })

  it('leaves every claim standing, and an act that is taken back at once leaves no trace in any balance', async () => {
    await fundedContribution(harness, as, 'ingrid', { amount: '100000' })
    const forumId = bodies.SAMA ?? ''
    const decided = { decided: 3000n, state: 'active' } as const
    const dossiers = [await decidedDossier(harness, forumId, as('koffi'), decided), await decidedDossier(harness, forumId, as('koffi'), decided)]
    accepted(await execute('pool.allocate', as('koffi'), { projectId: dossiers[0] ?? '', amount: '2000' }))
    // Nobody here cancels what another body promised.
    const { contributionId } = accepted(await execute('pool.pledge', as('essi'), { amount: '100000', currency: 'EUR' }))
    accepted(await execute('pool.commit', as('essi'), { contributionId, amount: '50000', documentRef: 'MoU 2' }))
    const run = actsOn(dossiers)
    const [tried, taken] = [new Set<string>(), new Set<string>()]

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 25, size: 'max' }), async (steps) => {
        for (const one of steps) {
          const before = await standing()
          const done = await run(one)
          if (!done.ok) continue
          tried.add(one.kind)
          await claimsHold()
          if (one.kind === 'reverse' || one.nth % 2 === 0) continue
          const { groupId } = await db.prisma.transfer.findFirstOrThrow({ orderBy: { position: 'desc' } })
          expect([one.kind, (await takenBack(groupId)).ok]).toEqual([one.kind, true])
          taken.add(one.kind)
          await claimsHold()
          if (one.kind !== 'pledge') expect([one.kind, await standing()]).toEqual([one.kind, before])
        }
      }),
      { seed: 20, numRuns: 6, endOnFailure: true },
    )
    const acts = [...kinds].filter((kind) => kind !== 'reverse').sort()
    expect([[...tried].sort(), [...taken].sort()]).toEqual([[...acts, 'reverse'].sort(), acts])
  }, 120_000)

  /** What the ledger and the contributions say now; a pledge that was taken back stays as a row. */
  async function standing(): Promise<unknown> {
    const accounts = await db.prisma.account.findMany({ where: { balance: { not: 0 } }, orderBy: { key: 'asc' } })
    const contributions = await db.prisma.contribution.findMany({
      orderBy: { code: 'asc' },
      select: { code: true, state: true, committed: true, pledgeEnded: true, commitmentEnded: true },
    })
    return { accounts: accounts.map(({ key, balance }) => [key, balance]), contributions }
  }

  async function takenBack(groupId: string): Promise<Answer> {
    const asked = await execute('pool.reverse', as('yawa'), { groupId, reason: 'Erreur' })
    return asked.ok ? execute('pool.approve-reversal', as('helen'), { reversalId: asked.value.reversalId }) : asked
  }

  /** What is recorded by one and answered by another: refused by either, it is refused, and nothing waits. */
  async function answered(recorded: Promise<Answer>, id: string, approve: string, reject: object): Promise<Answer> {
    const first = await recorded
    if (!first.ok) return first
    const on = { [id]: (first.value as { [name: string]: string })[id] }
    const second: Answer = await execute(`pool.approve-${approve}` as 'pool.approve-payment', as('koffi'), on as never)
    if (!second.ok) await execute(`pool.reject-${approve}` as 'pool.reject-payment', as('koffi'), { ...on, ...reject } as never)
    return second
  }

  function actsOn([projectId = '', toProjectId = '']: readonly string[]): (step: Step) => Promise<Answer> {
    const forumId = bodies.SAMA ?? ''
    let refs = 1
    return async ({ kind, amount: given, nth }) => {
      const [amount, little] = [`${given}`, `${(given % 20) + 1}`]
      const states = kind === 'receive' || kind === 'writeOff' ? ['committed', 'part_received'] : ['pledged', 'committed', 'part_received', 'fulfilled']
      const rows = await db.prisma.contribution.findMany({ where: { state: { in: states } }, orderBy: { code: 'asc' }, select: { id: true } })
      const contributionId = rows[nth % rows.length]?.id ?? projectId
      const why = { reason: 'Non' }
      switch (kind) {
        case 'pledge':
          return execute('pool.pledge', as('ingrid'), { amount: `${given * 3}`, currency: 'EUR' })
        case 'commit':
          return execute('pool.commit', as('ingrid'), { contributionId, amount, documentRef: 'Letter' })
        case 'receive': {
          const input = { contributionId, amount: little, receivedOn: '2026-05-25', bankRef: `R-${refs++}` }
          return answered(execute('pool.receive', as('yawa'), input), 'receiptId', 'receipt', why)
        }
        case 'cancel':
          return execute('pool.cancel', as('ingrid'), { contributionId, reason: 'Budget' })
        case 'writeOff':
          return answered(execute('pool.write-off', as('yawa'), { contributionId, amount: little, reason: 'Perdu' }), 'endingId', 'ending', why)
        case 'giveBack':
          return answered(execute('pool.refund-contribution', as('yawa'), { contributionId, amount, reason: 'Rendu' }), 'endingId', 'ending', why)
        case 'allocate':
          return execute('pool.allocate', as('koffi'), { projectId, amount })
        case 'release':
          return execute('pool.release', as('koffi'), { projectId, amount, reason: 'Trop' })
        case 'reallocate':
          return execute('pool.reallocate', as('koffi'), { projectId, toProjectId, amount, reason: 'Urgence' })
        case 'disburse':
          return answered(execute('pool.disburse', as('yawa'), { projectId, forumId, amount }), 'paymentId', 'payment', why)
        case 'spend':
          return execute('pool.report-spending', as('thabo'), { projectId, amount: little, spentOn: '2026-06-01', category: '5' })
        case 'refund':
          return answered(execute('pool.record-refund', as('yawa'), { projectId, forumId, amount: little, note: 'B-9' }), 'paymentId', 'payment', why)
        case 'reverse': {
          const groups = await db.prisma.transfer.findMany({ where: { reason: { not: 'reversal' } }, distinct: ['groupId'], orderBy: { position: 'desc' } })
          return takenBack(groups[nth % groups.length]?.groupId ?? '')
        }
      }
    }
  }
})
