import type { Actor } from '#app/domain/members/actor.ts'
import { conflictsOf } from '#app/domain/members/conflict.ts'
import { can } from '#app/domain/members/permissions.ts'
import { type Money, money } from '#app/domain/money.ts'
import { conditionStates, type PledgeCondition } from '#app/domain/pool/condition.ts'
import { endedStates } from '#app/domain/pool/contribution.ts'
import { onContribution } from '#app/domain/pool/pool.input.ts'
import { type ExpectedPayment, matchSchedule } from '#app/domain/pool/schedule.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { loadNames } from '../projects/refs.ts'
import { defineQuery, type QueryContext } from '../query.ts'
import { type ContributionLine, toContributionLine, worthOfContribution } from './contribution-line.ts'
import { readableContributions, readContributions, word } from './read-contributions.ts'
import { type EndingLine, readEndings } from './read-endings.ts'
import { readFlows } from './read-flows.ts'
import { type ReceiptLine, readReceipts } from './read-receipts.ts'
import { readInstalments, readNamed } from './read-schedule.ts'

export type PaymentLine = Omit<ExpectedPayment, 'amount' | 'arrived'> & { readonly amount: Money; readonly arrived: Money }

export type ContributionPage = {
  readonly line: ContributionLine
  readonly base: Money['currency']
  readonly today: string
  readonly documentRef: string | null
  readonly validUntil: string | null
  /** What others have to commit, in the base currency, before anything of it can be firm. */
  readonly condition: { readonly amount: Money; readonly by: string; readonly state: PledgeCondition['state'] } | null
  readonly rate: { readonly kind: string; readonly value: string; readonly source: string } | null
  readonly registeredForContributor: boolean
  readonly pledgedBy: { readonly name: string; readonly at: string }
  readonly committedBy: { readonly name: string; readonly at: string } | null
  readonly awaits: { readonly document: string | null; readonly byName: string; readonly mine: boolean } | null
  readonly receipts: readonly ReceiptLine[]
  /** Write-offs and refunds to the contributor, newest first. */
  readonly endings: readonly EndingLine[]
  /** When what is committed is expected, and what of it arrived; one payment without a day when nobody said. */
  readonly payments: readonly PaymentLine[]
  /** What lapsed, was cancelled or written off. */
  readonly ended: { readonly pledge: Money; readonly commitment: Money; readonly reason: string | null }
  /** What is left to commit, and to receive with receipts that wait taken off. */
  readonly toCommit: Money
  readonly toReceive: Money
  /** The actor works, or lately worked, for the contributor, and leaves the answer to others. */
  readonly aside: boolean
  readonly may: { readonly [Act in 'commit' | 'receive' | 'answer' | 'schedule' | 'cancel' | 'writeOff' | 'giveBack']: boolean }
}

/**
 * One contribution in detail, for its contributor, finance and coordinators (rulings.md 6): figures, receipts,
 * and what the actor may do next. Refuses `not_found`.
 */
export const poolContribution = defineQuery({
  name: 'pool.contribution',
  summary: 'One contribution: what was promised, what arrived, what became of it.',
  input: onContribution,
  snapshot: true,
  async run(context, { contributionId }) {
    const { db, actor, now } = context
    const [row] = await readContributions(db, { AND: [{ id: contributionId }, readableContributions(actor)] })
    if (!row) return refuse('not_found')

    const { baseCurrency: base, timeZone } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { baseCurrency: true, timeZone: true } })
    const flows = await readFlows(db, { contributionId })
    const line = toContributionLine(row, flows, worthOfContribution(row, flows, base), base)
    const receipts = await readReceipts(db, actor, { contributionId })
    const waiting = receipts.reduce((sum, receipt) => (receipt.state === 'recorded' ? sum + BigInt(receipt.amount.amount) : sum), 0n)
    const toCommit = BigInt(line.promised.amount) - BigInt(line.committed.amount)
    const toReceive = BigInt(line.committed.amount) - BigInt(line.honoured.amount) - waiting
    const papers = await readPapers(context, contributionId, base)
    return ok({
      line,
      base: money(0n, base).currency,
      today: dayIn(now, timeZone),
      ...papers,
      receipts,
      payments: await readPayments(context, line, dayIn(now, timeZone)),
      endings: await readEndings(db, actor, { contributionId }),
      toCommit: money(toCommit, row.currency),
      toReceive: money(toReceive, row.currency),
      aside: standsAside(actor, line),
      may: mayDo(actor, line, { toCommit, toReceive, waiting, mine: papers.awaits?.mine ?? false, isFree: papers.condition?.state !== 'open' }),
    } satisfies ContributionPage)
  },
})

type Left = { readonly toCommit: bigint; readonly toReceive: bigint; readonly waiting: bigint; readonly mine: boolean; readonly isFree: boolean }

function mayDo(actor: Actor, line: ContributionLine, { toCommit, toReceive, waiting, mine, isFree }: Left): ContributionPage['may'] {
  const runs = !endedStates.includes(line.state)
  const gives = actor.body.id === line.contributor.id
  const finance = can(actor, 'pool.receive') && !standsAside(actor, line)
  return {
    commit: runs && isFree && line.awaiting === null && toCommit > 0n && can(actor, 'pool.pledge', [line.contributor.id]),
    receive: runs && toReceive > 0n && can(actor, 'pool.receive'),
    schedule: runs && toReceive > 0n && can(actor, 'pool.pledge', [line.contributor.id]),
    cancel:
      runs && line.awaiting === null && waiting === 0n && toCommit + toReceive > 0n && can(actor, 'pool.pledge', [line.contributor.id]) && (gives || finance),
    writeOff: runs && line.awaiting === null && toReceive > 0n && finance,
    giveBack: line.base.available.amount !== '0' && finance,
    answer: line.awaiting !== null && !mine && can(actor, 'pool.approve') && !standsAside(actor, line),
  }
}

function standsAside(actor: Actor, { contributor }: ContributionLine): boolean {
  return actor.role === 'coordinator' && conflictsOf(actor, [contributor]).length > 0
}

async function readPayments({ db }: QueryContext, { id, currency, committed, honoured }: ContributionLine, today: string): Promise<readonly PaymentLine[]> {
  const instalmentsOf = await readInstalments(db, [id])
  const named = (await readNamed(db, [id]))(id)
  const standing = { committed: BigInt(committed.amount), arrived: BigInt(honoured.amount), named, today }
  return matchSchedule(instalmentsOf(id), standing).map(({ amount, arrived, ...payment }) => ({
    ...payment,
    amount: money(amount, currency),
    arrived: money(arrived, currency),
  }))
}

type Papers = Pick<
  ContributionPage,
  'condition' | 'ended' | 'documentRef' | 'validUntil' | 'rate' | 'registeredForContributor' | 'pledgedBy' | 'committedBy' | 'awaits'
>

async function readPapers({ db, actor }: QueryContext, id: string, base: string): Promise<Papers> {
  const row = await db.contribution.findUniqueOrThrow({ where: { id }, include: { condition: true } })
  const names = await loadNames(db, [row.pledgedById, row.committedById, row.awaitingById])
  const name = (personId: string | null) => (personId && names.get(personId)) || ''
  return {
    documentRef: row.documentRef,
    condition: row.condition && {
      amount: money(row.condition.amount, base),
      by: row.condition.dueOn.toISOString().slice(0, 10),
      state: word(conditionStates, row.condition.state),
    },
    ended: { pledge: money(row.pledgeEnded, row.currency), commitment: money(row.commitmentEnded, row.currency), reason: row.endReason },
    validUntil: row.validUntil?.toISOString().slice(0, 10) ?? null,
    rate: row.rateKind && row.rateValue ? { kind: row.rateKind, value: row.rateValue, source: row.rateSource ?? '' } : null,
    registeredForContributor: row.registeredForContributor,
    pledgedBy: { name: name(row.pledgedById), at: row.pledgedAt.toISOString() },
    committedBy: row.committedAt ? { name: name(row.committedById), at: row.committedAt.toISOString() } : null,
    awaits: row.awaiting ? { document: row.awaitingDocument, byName: name(row.awaitingById), mine: row.awaitingById === actor.personId } : null,
  }
}
