import { type Money, money } from '#app/domain/money.ts'
import { type Act, promiseEnds } from '#app/domain/pool/act.ts'
import { shortAccounts } from '#app/domain/pool/refuse-act.ts'
import type { RefusalCode } from '#app/domain/refusals.ts'
import type { Tx } from '#server/db/client.ts'

/** An act that stands, and has to be taken back before another can be. */
export type RestingAct = {
  readonly groupId: string
  /** A reason of the ledger. */
  readonly reason: string
  /** `YYYY-MM-DD`. */
  readonly effectiveOn: string
  readonly amount: Money
}

type Row = Omit<RestingAct, 'amount'> & { readonly amount: bigint; readonly unit: string }

/** What rests on an act, latest first: what took its money away, or ended its contribution. */
export async function readRestingActs(db: Pick<Tx, '$queryRaw'>, act: Act, blocked: RefusalCode): Promise<readonly RestingAct[]> {
  const { entries, balances, contribution, groupId } = act
  const keys = blocked === 'reversal_blocked' ? shortAccounts(entries, balances).map(({ key }) => key) : []
  const ended = blocked === 'end_first' && contribution ? contribution.id : null
  const rows = await db.$queryRaw<Row[]>`
    SELECT t."groupId", min(t.reason) AS reason, max(t."effectiveOn")::text AS "effectiveOn", sum(t.amount)::bigint AS amount, min(t.unit) AS unit
      FROM "Transfer" t JOIN "Account" from_account ON from_account.id = t."debitId"
     WHERE t."groupId" <> ${groupId}::uuid AND t.reason <> 'reversal' AND NOT EXISTS (SELECT 1 FROM "Transfer" m WHERE m."reversesId" = t.id)
       AND (from_account.key = ANY(${keys}::text[])
         OR (from_account."contributionId" = ${ended}::uuid
           AND (t.reason = ANY(${[...promiseEnds]}::text[]) OR (t.reason = 'refund' AND from_account.kind = 'available'))))
       AND t.position > (SELECT min(position) FROM "Transfer" WHERE "groupId" = ${groupId}::uuid)
     GROUP BY t."groupId" ORDER BY max(t.position) DESC LIMIT 20`
  return rows.map(({ amount, unit, ...row }) => ({ ...row, amount: money(amount, unit) }))
}
