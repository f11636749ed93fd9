import type { Actor } from '#app/domain/members/actor.ts'
import type { AccountRef } from '#app/domain/pool/accounts.ts'
import type { TransferDraft } from '#app/domain/pool/transfer.ts'
import type { Tx } from '#server/db/client.ts'

type Batch = {
  readonly actor: Pick<Actor, 'personId'> & { readonly body: Pick<Actor['body'], 'id'> }
  readonly now: Date
  readonly newId: () => string
  /** The day on which the movements take effect, `YYYY-MM-DD`. */
  readonly effectiveOn: string
  /** Joins the transfers of one act; a fresh one when left out. */
  readonly groupId?: string
  readonly decisionId?: string | null
  readonly transfers: readonly TransferDraft[]
}

/**
 * Records the movements of one act, of any of the three ledgers, in the order given: locks their
 * accounts in id order, opens those that are missing and inserts the transfers; the database moves the balances
 * (domain.md §3.3, rulings.md 13, 19). Whatever would take a balance below zero ends the transaction and
 * reaches the caller of `execute` as `insufficient_funds`; so decide on locked balances before calling it.
 */
export async function recordTransfers(tx: Tx, { transfers, ...act }: Batch): Promise<{ groupId: string; transferIds: string[] }> {
  const groupId = act.groupId ?? act.newId()
  const batch = transfers.map((draft) => ({
    id: act.newId(),
    debit: side(draft.from, act.newId),
    credit: side(draft.to, act.newId),
    amount: draft.amount.toString(),
    reason: draft.reason,
    note: draft.note,
    effectiveOn: act.effectiveOn,
    groupId,
    rateKind: draft.rate?.kind,
    rateValue: draft.rate?.value,
    reversesId: draft.reversesId,
    receiptId: draft.receiptId,
    decisionId: act.decisionId ?? undefined,
    createdById: act.actor.personId,
    createdBodyId: act.actor.body.id,
    createdAt: act.now.toISOString(),
  }))
  if (batch.length > 0) await tx.$queryRaw`SELECT kente_record_transfers(${JSON.stringify(batch)}::jsonb)`
  return { groupId, transferIds: batch.map((entry) => entry.id) }
}

/** The id is used only when the account has to be opened. */
function side(account: AccountRef, newId: () => string) {
  return { ...account, id: newId() }
}
