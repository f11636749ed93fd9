import { type Money, money } from '#app/domain/money.ts'
import { type AccountKind, accountKinds } from '#app/domain/pool/accounts.ts'
import type { Tx } from '#server/db/client.ts'
import { Prisma } from '#server/db/generated/client.ts'
import { entryTables } from './ledger-filter.ts'
import { word } from './read-contributions.ts'

/** One side of an entry: the kind of account, and the forum that holds an advance. */
export type EntrySide = { readonly accountId: string; readonly kind: AccountKind; readonly forumCode: string | null }

export type LedgerEntry = {
  readonly id: string
  readonly position: string
  readonly effectiveOn: string
  readonly reason: string
  readonly note: string | null
  readonly ledger: 'obligation' | 'cash'
  readonly amount: Money
  /** 1 or −1 in a figure or an account, 0 elsewhere. */
  readonly sign: number
  readonly from: EntrySide
  readonly to: EntrySide
  readonly contribution: {
    readonly id: string
    readonly code: string
    readonly currency: string
    readonly contributorFr: string
    readonly contributorEn: string
  }
  readonly project: { readonly id: string; readonly number: string | null } | null
  readonly groupId: string
  readonly receiptId: string | null
  readonly decisionNumber: string | null
  /** Of a conversion: units per EUR or EUR per unit, with the base currency in EUR's place. */
  readonly rate: { readonly kind: string; readonly value: string } | null
  readonly reverses: string | null
  readonly reversedBy: string | null
  readonly by: { readonly name: string; readonly body: { readonly code: string; readonly kind: string; readonly nameFr: string; readonly nameEn: string } }
}

type Asked = { readonly where: Prisma.Sql; readonly sign: Prisma.Sql; readonly before?: bigint | undefined; readonly limit: number }

type Row = {
  readonly [Name in
    | 'id'
    | 'effectiveOn'
    | 'reason'
    | 'ledger'
    | 'unit'
    | 'debitId'
    | 'debitKind'
    | 'creditId'
    | 'creditKind'
    | 'contributionId'
    | 'code'
    | 'currency'
    | 'contributorFr'
    | 'contributorEn'
    | 'groupId'
    | 'name'
    | 'bodyCode'
    | 'bodyKind'
    | 'bodyFr'
    | 'bodyEn']: string
} & {
  readonly [Name in 'note' | 'debitForum' | 'creditForum' | 'projectId' | 'number' | 'receiptId' | 'decisionNumber' | 'rateKind' | 'rateValue']: string | null
} & { readonly position: bigint; readonly amount: bigint; readonly sign: number; readonly reverses: bigint | null; readonly reversedBy: bigint | null }

/** Entries by position, newest first, with everything a line says of them. */
export async function readEntries(db: Pick<Tx, '$queryRaw'>, { where, sign, before, limit }: Asked): Promise<readonly LedgerEntry[]> {
  const earlier = before ? Prisma.sql`AND t.position < ${before}` : Prisma.empty
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.id, t.position, t."effectiveOn"::text AS "effectiveOn", t.reason, t.note, t.ledger, t.unit, t.amount, (${sign})::int AS sign,
      t."debitId", debit.kind AS "debitKind", debit_forum.code AS "debitForum",
      t."creditId", credit.kind AS "creditKind", credit_forum.code AS "creditForum",
      c.id AS "contributionId", c.code, c.currency, contributor."nameFr" AS "contributorFr", contributor."nameEn" AS "contributorEn",
      p.id AS "projectId", p.number, t."groupId", t."receiptId", d.number AS "decisionNumber", t."rateKind", t."rateValue",
      original.position AS reverses, reversal.position AS "reversedBy",
      coalesce(person.name, '') AS name, coalesce(body.code, '') AS "bodyCode",
      coalesce(body.kind, '') AS "bodyKind", coalesce(body."nameFr", '') AS "bodyFr", coalesce(body."nameEn", '') AS "bodyEn"
    FROM ${entryTables}
      JOIN "Body" contributor ON contributor.id = c."contributorId"
      LEFT JOIN "Person" person ON person.id = t."createdById"
      LEFT JOIN "Body" body ON body.id = t."createdBodyId"
      LEFT JOIN "Body" debit_forum ON debit_forum.id = debit."forumId"
      LEFT JOIN "Body" credit_forum ON credit_forum.id = credit."forumId"
      LEFT JOIN "Project" p ON p.id = coalesce(credit."projectId", debit."projectId")
      LEFT JOIN "Decision" d ON d.id = t."decisionId"
      LEFT JOIN "Transfer" original ON original.id = t."reversesId"
      LEFT JOIN "Transfer" reversal ON reversal."reversesId" = t.id
    WHERE ${where} ${earlier}
    ORDER BY t.position DESC LIMIT ${limit}`
  return rows.map(toEntry)
}

function toEntry(row: Row): LedgerEntry {
  return {
    id: row.id,
    position: row.position.toString(),
    effectiveOn: row.effectiveOn,
    reason: row.reason,
    note: row.note,
    ledger: row.ledger === 'obligation' ? 'obligation' : 'cash',
    amount: money(row.amount, row.unit),
    sign: row.sign,
    from: { accountId: row.debitId, kind: word(accountKinds, row.debitKind), forumCode: row.debitForum },
    to: { accountId: row.creditId, kind: word(accountKinds, row.creditKind), forumCode: row.creditForum },
    contribution: { id: row.contributionId, code: row.code, currency: row.currency, contributorFr: row.contributorFr, contributorEn: row.contributorEn },
    project: row.projectId ? { id: row.projectId, number: row.number } : null,
    groupId: row.groupId,
    receiptId: row.receiptId,
    decisionNumber: row.decisionNumber,
    rate: row.rateKind && row.rateValue ? { kind: row.rateKind, value: row.rateValue } : null,
    reverses: row.reverses?.toString() ?? null,
    reversedBy: row.reversedBy?.toString() ?? null,
    by: { name: row.name, body: { code: row.bodyCode, kind: row.bodyKind, nameFr: row.bodyFr, nameEn: row.bodyEn } },
  }
}
