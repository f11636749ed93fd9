import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { countries, liesWithin, regions, regionsOf } from '#app/domain/m49.ts'
import type { Actor } from '#app/domain/members/actor.ts'
import { advance, allocated, available, spent } from '#app/domain/pool/accounts.ts'
import { allocableStates, decideFurtherAllocation } from '#app/domain/pool/decide-allocation.ts'
import { planAllocation } from '#app/domain/pool/plan-allocation.ts'
import { partiesOfDossier } from '#app/domain/projects/dossier.ts'
import { sightOf } from '#app/domain/projects/sight.ts'
import { type DossierState, dossierStates } from '#app/domain/projects/states.ts'
import { ok, type Refusal, type Result, refuse } from '#app/domain/result.ts'
import { loadFunding } from '#server/queries/pool/load-funding.ts'
import { loadProjectToFund, readAllPurses } from '#server/queries/pool/load-purses.ts'
import { loadDossier } from '#server/queries/projects/load-dossier.ts'
import { castMembers } from '#server/test/builders.ts'
import { openHarness } from '#server/test/harness.ts'
import { adoptedDecision, decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'
import { recordTransfers } from './record-transfers.ts'

const earmark = fc.constantFrom(
  { kind: 'unearmarked' },
  { kind: 'theme', value: 'prevention' },
  { kind: 'theme', value: 'reconstruction' },
  { kind: 'region', value: '002' },
  { kind: 'region', value: '202' },
  { kind: 'region', value: '001' },
  { kind: 'region', value: '150' },
  { kind: 'country', value: 'TG' },
  { kind: 'country', value: 'CO' },
  { kind: 'project' },
)

const scene = fc.record({
  gifts: fc.array(fc.record({ earmark, amount: fc.bigInt(1n, 500n), day: fc.constantFrom('2026-01-10', '2026-02-10', '2026-03-10') }), { maxLength: 2 }),
  lead: fc.constantFrom('GGPS', 'FSMD', 'SAMA'),
  state: fc.constantFrom<DossierState>(...dossierStates, 'approved', 'active', 'agreement', 'approved', 'active', 'agreement'),
  area: fc.constantFrom('prevention', 'peacebuilding', 'reconstruction'),
  countries: fc.constantFrom([], ['TG', 'BJ'], ['CO'], ['FR', 'TG']),
  /** Of what the eligible contributions hold: a share in percent, and so many units beside it. */
  share: fc.constantFrom(0n, 0n, 1n, 10n, 50n, 100n, 100n),
  beside: fc.constantFrom(1n, 7n, 60n, -1n, 0n),
  limit: fc.constantFrom('none', 'less', 'exact', 'more', 'more', 'more'),
  actor: fc.constantFrom('koffi', 'koffi', 'koffi', 'koffi', 'helen', 'essi', 'ingrid', 'afi'),
  conflicted: fc.constantFrom(false, false, false, false, true),
})
type Scene = typeof scene extends fc.Arbitrary<infer S> ? S : never

/** One scene for each answer, so that none is left to chance. */
const plain: Scene = {
  ...{
    gifts: [{ earmark: { kind: 'unearmarked' }, amount: 90n, day: '2026-01-10' }],
    lead: 'GGPS',
    state: 'approved',
    area: 'prevention',
    countries: ['TG', 'BJ'],
  },
  ...{ share: 10n, beside: 0n, limit: 'more', actor: 'koffi', conflicted: false },
}
const told: readonly Partial<Scene>[] = [
  {},
  { share: 100n, beside: 1n },
  { limit: 'less' },
  { state: 'suspended' },
  { conflicted: true },
  { actor: 'essi' },
  { actor: 'afi' },
]

type Line = { readonly contributionId: string; readonly contributionCode: string; readonly amount: string }

describe('the rule of allocation', async () => {
  const harness = await openHarness()
  const { db, execute, claimsHold } = harness
  const { prisma } = db
  let as: (name: string) => Actor
  let bodies: { readonly [code: string]: string }
  beforeEach(async () => {
    ;({ as, bodies } = await castMembers(db))
    await prisma.alliance.update({ where: { id: 1 }, data: { feeBasisPoints: 0 } })
  })

  async function build({ gifts, lead, state, area, countries: where }: Scene): Promise<string> {
    const projectId = await decidedDossier(harness, bodies[lead] ?? '', as('koffi'), { state, area, countries: where })
    for (const { earmark: tied, amount, day: receivedOn } of gifts) {
      const to = tied.kind !== 'project' ? tied : allocableStates.includes(state) ? { ...tied, value: projectId } : { kind: 'unearmarked' }
      await fundedContribution(harness, as, 'essi', { amount: `${amount}`, earmark: to, receivedOn })
    }
    return projectId
  }

  /** What the pure rules say, on what the database holds. */
  async function model(actor: Actor, projectId: string, amount: bigint): Promise<Result<readonly Line[]>> {
    const dossier = await loadDossier(prisma, projectId)
    const partnerIds = dossier.partners.map(({ forumId }) => forumId)
    if (sightOf(actor, { ...dossier, partnerIds }) !== 'full') return refuse('not_found')
    const funded = { state: dossier.state, parties: partiesOfDossier(dossier), ...(await loadFunding(prisma, projectId, 'EUR')) }
    const decided = decideFurtherAllocation(actor, funded, amount, 'EUR')
    if (!decided.ok) return decided
    const plan = await planned(projectId, amount)
    return plan.ok ? ok(plan.value.map((line) => ({ ...line, amount: `${line.amount}` }))) : plan
  }

  async function planned(projectId: string, amount: bigint) {
    const project = await loadProjectToFund(prisma, projectId)
    if (!project) throw new Error('no such dossier')
    return planAllocation({ purses: await readAllPurses(prisma, 'EUR'), project, amount, currency: 'EUR' })
  }

  async function reachable(projectId: string): Promise<bigint> {
    const plan = await planned(projectId, 10n ** 18n)
    return plan.ok ? 0n : BigInt(String(plan.refusal.params?.available))
  }

  it('is the same in the database as in the model: what each contribution gives, and every refusal', async () => {
    const outcomes = new Set<string>()
    await fc.assert(
      fc.asyncProperty(scene, async (facts) => {
        const projectId = await build(facts)
        const there = ((await reachable(projectId)) * facts.share) / 100n + facts.beside
        const amount = there > 0n ? there : 1n
        const limit = { none: 0n, less: amount - 1n, exact: amount, more: amount + 50n }[facts.limit] ?? 0n
        if (limit > 0n) await adoptedDecision(harness, projectId, as('koffi'), limit)
        const actor: Actor = facts.conflicted ? { ...as(facts.actor), interests: [bodies[facts.lead] ?? ''] } : as(facts.actor)

        const expected = await model(actor, projectId, amount)
        const answer = await execute('pool.allocate', actor, { projectId, amount: `${amount}` }, { commandId: newId() })

        expect(answer.ok ? answer.value.lines : answer.refusal).toEqual(expected.ok ? expected.value : (expected.refusal satisfies Refusal))
        outcomes.add(expected.ok ? 'allocated' : expected.refusal.code)
      }),
      { numRuns: 90, examples: told.map((facts): [Scene] => [{ ...plain, ...facts }]) },
    )

    expect([...outcomes].sort()).toEqual(['above_decision', 'allocated', 'conflicted', 'insufficient_funds', 'not_allocable', 'not_found', 'not_permitted'])
  })

  it('knows the regions in which a place lies', async () => {
    const held = (place: string) =>
      db.sql<{ held: string[] }>('', 'SELECT kente_m49_holding(ARRAY[$1::text]) AS held', [place]).then(([row]) => (row?.held ?? []).sort())

    for (const country of countries) expect(await held(country)).toEqual([...regionsOf(country)].sort())
    for (const region of regions) expect(await held(region)).toEqual(regions.filter((wider) => liesWithin(region, wider)).sort())
    expect(await held('ZZ')).toEqual([])
  })

  it('counts what is set aside as the sum of allocations and releases, whatever became of the money', async () => {
    const { contributionId } = await fundedContribution(harness, as, 'ingrid', { amount: '1000' })
    const [forumId = '', projectId] = [bodies.GGPS, await decidedDossier(harness, bodies.GGPS ?? '', as('koffi'), { decided: 1000n })]
    const ref = { contributionId, projectId, forumId, base: 'EUR' }
    const moves = [
      { from: allocated(ref), to: advance(ref), reason: 'disbursement' },
      { from: advance(ref), to: spent(ref), reason: 'spending' },
      { from: advance(ref), to: available(ref), reason: 'refund' },
      { from: advance(ref), to: allocated(ref), reason: 'refund' },
      { from: allocated(ref), to: available(ref), reason: 'release' },
      { from: available(ref), to: allocated(ref), reason: 'allocation' },
    ] as const
    const move = fc.tuple(fc.constantFrom(...moves), fc.bigInt(1n, 40n))
    const act = { actor: as('yawa'), now: new Date(), newId, effectiveOn: '2026-05-01' }
    await execute('pool.allocate', as('koffi'), { projectId, amount: '400' })

    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 4 }), async (drafts) => {
        for (const [draft, amount] of drafts) {
          await prisma.$transaction((tx) => recordTransfers(tx, { ...act, transfers: [{ ...draft, amount }] })).catch(() => null)
        }
        const [row] = await db.sql<{ held: string }>('', 'SELECT kente_set_aside_for($1::uuid)::text AS held', [projectId])

        expect(BigInt(row?.held ?? -1)).toBe((await loadFunding(prisma, projectId, 'EUR')).allocated)
      }),
      { numRuns: 40 },
    )
    await claimsHold()
  })
})
