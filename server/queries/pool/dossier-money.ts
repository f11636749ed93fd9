import type { Actor } from '#app/domain/members/actor.ts'
import { conflictsOf } from '#app/domain/members/conflict.ts'
import { type Money, money } from '#app/domain/money.ts'
import { refuseDisbursing, refuseRefunding, refuseReporting } from '#app/domain/pool/decide-payment.ts'
import { refuseReleasing } from '#app/domain/pool/decide-release.ts'
import { type PaidDossier, refuseTending } from '#app/domain/pool/decide-tranches.ts'
import { poolReading } from '#app/domain/pool/reading.ts'
import { payableTranche, type Tranche, tranchesOf } from '#app/domain/pool/tranches.ts'
import { onProject } from '#app/domain/projects/acts.input.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { partiesOfDossier } from '#app/domain/projects/dossier.ts'
import type { DossierState } from '#app/domain/projects/states.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { loadDossier } from '../projects/load-dossier.ts'
import { type ForumRef, loadForumRefs } from '../projects/refs.ts'
import { mayReadProject } from '../projects/visible.ts'
import { defineQuery } from '../query.ts'
import { freeAdvance, loadDossierSums } from './load-dossier-sums.ts'
import { loadFunding } from './load-funding.ts'
import { loadTrancheTerms } from './load-tranche-terms.ts'
import { type ProjectRef, readProjectRefs } from './read-contributions.ts'
import { type GiverLine, readGivers } from './read-givers.ts'
import { type PaymentLine, readPayments } from './read-payments.ts'
import { readSpending, type SpendingLine } from './read-spending.ts'
import { readTakers } from './read-takers.ts'

type Sums = { readonly [name in 'decided' | 'allocated' | 'disbursed' | 'spent' | 'refunded' | 'advance' | 'waiting' | 'free']: Money }

export type TrancheLine = Omit<Tranche, 'amount' | 'paid' | 'requested' | 'open'> & {
  readonly [name in 'amount' | 'paid' | 'requested' | 'open']: Money
}

/** The money of one dossier from the decision to the last refund, in the base currency, and who acts next. */
export type DossierMoney = {
  readonly project: ProjectRef & { readonly state: DossierState }
  readonly today: string
  readonly sums: Sums
  /** Per cent of what was paid out that is reported as spent or given back; null before anything was paid. */
  readonly accounted: number | null
  readonly tranches: readonly TrancheLine[]
  /** The tranche that can be asked for now, or null. */
  readonly payable: TrancheLine | null
  /** Lead and partners; `advance` is what each holds, less refunds that wait. */
  readonly forums: readonly { readonly forum: ForumRef; readonly advance: Money }[]
  readonly givers: readonly GiverLine[]
  readonly payments: readonly PaymentLine[]
  readonly spending: readonly SpendingLine[]
  /** Whether the actor reads every entry of the ledger. */
  readonly opensLedger: boolean
  /** Codes of the parties for whose sake a coordinator stands aside. */
  readonly aside: readonly string[]
  readonly may: { readonly [act in 'disburse' | 'plan' | 'tend' | 'report' | 'release']: boolean } & { readonly refund: readonly string[] }
  /** Dossiers that may take money from this one; empty for who may not move it. */
  readonly takers: readonly ProjectRef[]
}

/** What was decided, set aside, paid out in tranches, spent and given back for a dossier that the actor may read. Refuses `not_found`. */
export const dossierMoney = defineQuery({
  name: 'pool.dossier-money',
  summary: 'The money of one dossier: tranches, payments, spending, refunds, and who acts next.',
  input: onProject,
  snapshot: true,
  async run({ db, actor, now }, { projectId }) {
    if (!(await mayReadProject(db, actor, projectId))) return refuse('not_found')
    const project = (await readProjectRefs(db, [projectId])).get(projectId)
    if (!project) return refuse('not_found')
    const { baseCurrency: base, timeZone } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { baseCurrency: true, timeZone: true } })
    const dossier = await loadDossier(db, projectId)
    const parties = partiesOfDossier(dossier)
    const ledger = await loadDossierSums(db, projectId, base)
    const { allocated, disbursed, waiting, spent, refunded } = ledger.sums
    const tranches = tranchesOf(dossier.state, ledger.sums, await loadTrancheTerms(db, projectId))
    const paid: PaidDossier = { state: dossier.state, parties, tranches }
    const may = actsOf(actor, paid)
    const { decided } = await loadFunding(db, projectId, base)
    const inBase = (amount: bigint) => money(amount, base)
    const payable = payableTranche(tranches)
    const forums = await loadForumRefs(
      db,
      parties.map(({ id }) => id),
    )
    return ok({
      project: { ...project, state: dossier.state },
      today: dayIn(now, timeZone),
      sums: {
        decided: inBase(decided),
        allocated: inBase(allocated),
        disbursed: inBase(disbursed),
        spent: inBase(spent),
        refunded: inBase(refunded),
        advance: inBase(disbursed - spent - refunded),
        waiting: inBase(waiting),
        free: inBase(allocated - disbursed - waiting),
      },
      accounted: disbursed === 0n ? null : Number(((spent + refunded) * 100n) / disbursed),
      tranches: tranches.map((tranche) => line(tranche, base)),
      payable: payable && line(payable, base),
      forums: [...forums.values()].map((forum) => ({ forum, advance: inBase(freeAdvance(ledger, forum.id)) })),
      givers: await readGivers(db, actor, projectId, base),
      payments: await readPayments(db, actor, { projectId }, { base, parties }),
      spending: await readSpending(db, actor, projectId, base),
      opensLedger: poolReading(actor).detail === 'all',
      aside: actor.role === 'coordinator' ? conflictsOf(actor, parties) : [],
      may,
      takers: may.release ? await readTakers(db, projectId, base) : [],
    } satisfies DossierMoney)
  },
})

function line(tranche: Tranche, base: string): TrancheLine {
  const { amount, paid, requested, open } = tranche
  return { ...tranche, amount: money(amount, base), paid: money(paid, base), requested: money(requested, base), open: money(open, base) }
}

function actsOf(actor: Actor, dossier: PaidDossier): DossierMoney['may'] {
  const tend = refuseTending(actor, dossier) === null
  return {
    disburse: refuseDisbursing(actor, dossier) === null && payableTranche(dossier.tranches) !== null,
    tend,
    plan: tend && dossier.tranches.every(({ paid, requested }) => paid + requested === 0n),
    report: refuseReporting(actor, dossier) === null,
    release: refuseReleasing(actor, dossier.parties) === null,
    refund: dossier.parties.flatMap(({ id }) => (refuseRefunding(actor, dossier, id) === null ? [id] : [])),
  }
}
