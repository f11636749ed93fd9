import type { Actor } from '#app/domain/members/actor.ts'
import { type Money, money } from '#app/domain/money.ts'
import { refuseAnswer } from '#app/domain/pool/decide-receipt.ts'
import { effectiveDay } from '#app/domain/pool/period.ts'
import { convert, type RateKind, rateKinds, shareOf } from '#app/domain/pool/rate.ts'
import type { Tx } from '#server/db/client.ts'
import type { Prisma } from '#server/db/generated/client.ts'
import { loadNames } from '../projects/refs.ts'
import { word } from './read-contributions.ts'

const receiptStates = ['recorded', 'approved', 'rejected', 'reversed'] as const
export type ReceiptState = (typeof receiptStates)[number]

export type ReceiptLine = {
  readonly id: string
  readonly contributionId: string
  readonly amount: Money
  readonly receivedOn: string
  /** The day of its entries: its own, or the first open day when its own is closed. */
  readonly effectiveOn: string
  readonly bankRef: string
  /** The day of the expected payment that it is, or null. */
  readonly instalmentOn: string | null
  readonly rate: { readonly kind: RateKind; readonly value: string; readonly source: string }
  readonly state: ReceiptState
  /** In the base currency: what was entered, or while it waits what approval would enter. */
  readonly inBase: { readonly amount: Money; readonly fee: Money; readonly net: Money }
  readonly recordedBy: { readonly name: string; readonly at: string }
  readonly decidedBy: { readonly name: string; readonly at: string } | null
  readonly reason: string | null
  /** The act that entered it. */
  readonly groupId: string | null
  /** Why the actor may not answer it (a refusal code), or null. */
  readonly mayNotAnswer: string | null
}

/** Receipts, newest first. The caller has made sure that the actor may read them. */
export async function readReceipts(
  db: Pick<Tx, 'receipt' | 'person' | 'alliance' | 'transfer'>,
  actor: Actor,
  where: Prisma.ReceiptWhereInput,
): Promise<readonly ReceiptLine[]> {
  const { baseCurrency: base, feeBasisPoints, closedThrough } = await db.alliance.findUniqueOrThrow({ where: { id: 1 } })
  const rows = await db.receipt.findMany({
    where,
    orderBy: [{ receivedOn: 'desc' }, { recordedAt: 'desc' }],
    include: { contribution: { include: { contributor: { select: { id: true, code: true } }, fund: { select: { feeBasisPoints: true } } } } },
  })
  const names = await loadNames(
    db,
    rows.flatMap((row) => [row.recordedById, row.decidedById]),
  )
  const entered = await db.transfer.findMany({
    where: { receiptId: { in: rows.map((row) => row.id) }, reversesId: null },
    distinct: ['receiptId'],
    select: { receiptId: true, groupId: true, effectiveOn: true },
  })
  const person = (id: string | null, at: Date) => ({ name: (id && names.get(id)) || '', at: at.toISOString() })
  const closed = closedThrough ? dayOf(closedThrough) : null
  return rows.map((row) => {
    const act = entered.find(({ receiptId }) => receiptId === row.id)
    const rate = { kind: word(rateKinds, row.rateKind), value: row.rateValue, source: row.rateSource }
    const { currency } = row.contribution
    const amount = row.baseAmount ?? convert({ amount: row.amount, currency, base, rate })
    const fee = row.baseFee ?? shareOf(amount, row.contribution.fund.feeBasisPoints ?? feeBasisPoints)
    return {
      id: row.id,
      contributionId: row.contributionId,
      amount: money(row.amount, currency),
      receivedOn: dayOf(row.receivedOn),
      effectiveOn: act ? dayOf(act.effectiveOn) : effectiveDay(dayOf(row.receivedOn), closed),
      bankRef: row.bankRef,
      instalmentOn: row.instalmentOn ? dayOf(row.instalmentOn) : null,
      rate,
      state: word(receiptStates, row.state),
      inBase: { amount: money(amount, base), fee: money(fee, base), net: money(amount - fee, base) },
      recordedBy: person(row.recordedById, row.recordedAt),
      decidedBy: row.decidedAt ? person(row.decidedById, row.decidedAt) : null,
      reason: row.reason,
      groupId: act?.groupId ?? null,
      mayNotAnswer: refuseAnswer(actor, row, row.contribution.contributor)?.refusal.code ?? null,
    }
  })
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
