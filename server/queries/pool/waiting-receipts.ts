import type { Actor } from '#app/domain/members/actor.ts'
import { conflictsOf } from '#app/domain/members/conflict.ts'
import { can } from '#app/domain/members/permissions.ts'
import { type Money, money } from '#app/domain/money.ts'
import type { PromiseAct } from '#app/domain/pool/contribution.ts'
import { type EndingKind, endingKinds } from '#app/domain/pool/decide-proposed-ending.ts'
import type { Tx } from '#server/db/client.ts'
import { loadNames } from '../projects/refs.ts'
import { word } from './read-contributions.ts'

/** What waits for a second coordinator: receipts, and promises registered for bodies without account. */
export type WaitingInPool = {
  readonly receipts: readonly {
    readonly id: string
    readonly contributionCode: string
    readonly amount: Money
    readonly receivedOn: string
    readonly recordedBy: string
    /** The actor recorded it, so another has to answer. */
    readonly mine: boolean
    /** The actor works, or lately worked, for the contributor, so another has to answer. */
    readonly aside: boolean
  }[]
  readonly endings: readonly WaitingEnding[]
  readonly registrations: readonly {
    readonly contributionId: string
    readonly contributionCode: string
    readonly act: PromiseAct
    readonly amount: Money
    readonly registeredBy: string
    readonly mine: boolean
    /** The actor works, or lately worked, for the contributor, so another has to answer. */
    readonly aside: boolean
  }[]
}

type WaitingEnding = {
  readonly id: string
  readonly contributionCode: string
  readonly kind: EndingKind
  readonly amount: Money
  readonly proposedBy: string
  readonly mine: boolean
  /** The actor works, or lately worked, for the contributor, so another has to answer. */
  readonly aside: boolean
}

const party = { select: { id: true, code: true } } as const

export async function readWaiting(db: Pick<Tx, 'receipt' | 'contribution' | 'ending' | 'person'>, actor: Actor): Promise<WaitingInPool> {
  if (!can(actor, 'pool.approve')) return { receipts: [], endings: [], registrations: [] }
  const receipts = await db.receipt.findMany({
    where: { state: 'recorded' },
    orderBy: { recordedAt: 'asc' },
    include: { contribution: { select: { code: true, currency: true, contributor: party } } },
  })
  const registered = await db.contribution.findMany({ where: { awaiting: { not: null } }, orderBy: { awaitingAt: 'asc' }, include: { contributor: party } })
  const proposed = await db.ending.findMany({
    where: { state: 'proposed' },
    orderBy: { proposedAt: 'asc' },
    include: { contribution: { select: { code: true, contributor: party } } },
  })
  const names = await loadNames(db, [
    ...receipts.map((row) => row.recordedById),
    ...proposed.map((row) => row.proposedById),
    ...registered.map((row) => row.awaitingById),
  ])
  return {
    receipts: receipts.map((row) => ({
      id: row.id,
      contributionCode: row.contribution.code,
      amount: money(row.amount, row.contribution.currency),
      receivedOn: row.receivedOn.toISOString().slice(0, 10),
      recordedBy: names.get(row.recordedById) ?? '',
      mine: row.recordedById === actor.personId,
      aside: conflictsOf(actor, [row.contribution.contributor]).length > 0,
    })),
    endings: proposed.map((row) => ({
      id: row.id,
      contributionCode: row.contribution.code,
      kind: word(endingKinds, row.kind),
      amount: money(row.amount, row.currency),
      proposedBy: names.get(row.proposedById) ?? '',
      mine: row.proposedById === actor.personId,
      aside: conflictsOf(actor, [row.contribution.contributor]).length > 0,
    })),
    registrations: registered.map((row) => ({
      contributionId: row.id,
      contributionCode: row.code,
      act: word(['pledge', 'commitment'], row.awaiting ?? ''),
      amount: money(row.awaitingAmount ?? 0n, row.currency),
      registeredBy: names.get(row.awaitingById ?? '') ?? '',
      mine: row.awaitingById === actor.personId,
      aside: conflictsOf(actor, [row.contributor]).length > 0,
    })),
  }
}
