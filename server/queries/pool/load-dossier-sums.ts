import type { DossierSums } from '#app/domain/pool/tranches.ts'
import type { Tx } from '#server/db/client.ts'

/** Sums of a dossier in the base currency, with refunds that wait by forum. */
export type DossierLedger = {
  readonly sums: DossierSums
  /** What each forum holds and has not reported as spent. */
  readonly advances: ReadonlyMap<string, bigint>
  /** Of that, what is promised back and waits for a second coordinator. */
  readonly refundsWaiting: ReadonlyMap<string, bigint>
}

type Held = { kind: string; forumId: string | null; balance: bigint }
type Waiting = { kind: string; forumId: string; amount: bigint }

/** What the ledger and the payments that wait say about one dossier. */
export async function loadDossierSums(db: Pick<Tx, '$queryRaw'>, projectId: string, base: string): Promise<DossierLedger> {
  const held = await db.$queryRaw<Held[]>`
    SELECT kind, "forumId", sum(balance)::bigint AS balance FROM "Account"
     WHERE "projectId" = ${projectId}::uuid AND ledger = 'cash' AND unit = ${base} GROUP BY kind, "forumId"`
  const [back] = await db.$queryRaw<{ amount: bigint }[]>`
    WITH own AS (SELECT id FROM "Account" WHERE "projectId" = ${projectId}::uuid AND kind = 'advance' AND unit = ${base})
    SELECT ((SELECT coalesce(sum(t.amount), 0) FROM own JOIN "Transfer" t ON t."debitId" = own.id JOIN "Account" other ON other.id = t."creditId"
              WHERE other.kind = 'available')
           - (SELECT coalesce(sum(t.amount), 0) FROM own JOIN "Transfer" t ON t."creditId" = own.id JOIN "Account" other ON other.id = t."debitId"
              WHERE other.kind = 'available'))::bigint AS amount`
  const waiting = await db.$queryRaw<Waiting[]>`
    SELECT kind, "forumId", sum(amount)::bigint AS amount FROM "Payment"
     WHERE "projectId" = ${projectId}::uuid AND state = 'recorded' GROUP BY kind, "forumId"`
  const of = (kind: string) => held.reduce((sum, row) => (row.kind === kind ? sum + row.balance : sum), 0n)
  const refunded = back?.amount ?? 0n
  const disbursed = of('advance') + of('spent') + refunded
  return {
    sums: {
      allocated: of('allocated') + disbursed,
      disbursed,
      waiting: waiting.reduce((sum, row) => (row.kind === 'disbursement' ? sum + row.amount : sum), 0n),
      spent: of('spent'),
      refunded,
    },
    advances: new Map(held.flatMap(({ kind, forumId, balance }) => (kind === 'advance' && forumId ? [[forumId, balance] as const] : []))),
    refundsWaiting: new Map(waiting.flatMap(({ kind, forumId, amount }) => (kind === 'refund' ? [[forumId, amount] as const] : []))),
  }
}

/** What a forum can still report as spent or give back. */
export function freeAdvance({ advances, refundsWaiting }: DossierLedger, forumId: string): bigint {
  return (advances.get(forumId) ?? 0n) - (refundsWaiting.get(forumId) ?? 0n)
}
