import type { z } from 'zod'
import type { Actor } from '#app/domain/members/actor.ts'
import { type Figure, figures, isInBase } from '#app/domain/pool/figures.ts'
import type { ledgerInput } from '#app/domain/pool/ledger.input.ts'
import { poolReading } from '#app/domain/pool/reading.ts'
import { Prisma } from '#server/db/generated/client.ts'

export type LedgerFilter = Omit<z.output<typeof ledgerInput>, 'before'>

/** The tables that the conditions speak of. */
export const entryTables = Prisma.sql`"Transfer" t
  JOIN "Account" debit ON debit.id = t."debitId"
  JOIN "Account" credit ON credit.id = t."creditId"
  JOIN "Contribution" c ON c.id = debit."contributionId"`

/** Entries of money and promises that the actor may read and the filter keeps. */
export function entryConditions(actor: Actor, filter: LedgerFilter, base: string): Prisma.Sql {
  const conditions = [Prisma.sql`t.ledger IN ('obligation', 'cash')`]
  if (poolReading(actor).detail !== 'all') conditions.push(Prisma.sql`c."contributorId" = ${actor.body.id}::uuid`)
  if (filter.contributionId) conditions.push(Prisma.sql`c.id = ${filter.contributionId}::uuid`)
  if (filter.contributorId) conditions.push(Prisma.sql`c."contributorId" = ${filter.contributorId}::uuid`)
  if (filter.fundId) conditions.push(Prisma.sql`c."fundId" = ${filter.fundId}::uuid`)
  if (filter.projectId) conditions.push(Prisma.sql`${filter.projectId}::uuid IN (debit."projectId", credit."projectId")`)
  if (filter.accountId) conditions.push(Prisma.sql`${filter.accountId}::uuid IN (t."debitId", t."creditId")`)
  if (filter.groupId) conditions.push(Prisma.sql`t."groupId" = ${filter.groupId}::uuid`)
  if (filter.currency) conditions.push(Prisma.sql`t.unit = ${filter.currency}`)
  if (filter.figure) conditions.push(Prisma.sql`${signSql(filter, base)} <> 0`)
  return Prisma.join(conditions, ' AND ')
}

/**
 * +1 or −1 for an entry that counts towards the figure or takes back from it, as signIn in
 * app/domain/pool/figures.ts; for an account, what reaches it and what leaves it. 0 when neither is asked.
 */
export function signSql({ figure, accountId }: Pick<LedgerFilter, 'figure' | 'accountId'>, base: string): Prisma.Sql {
  if (figure) return figureSign(figure, base)
  if (accountId) return Prisma.sql`CASE WHEN t."creditId" = ${accountId}::uuid THEN 1 ELSE -1 END`
  return Prisma.sql`0`
}

function figureSign(figure: Figure, base: string): Prisma.Sql {
  const { ledger, from, to } = figures[figure]
  const here = isInBase(figure) ? Prisma.sql`t.ledger = ${ledger} AND t.unit = ${base}` : Prisma.sql`t.ledger = ${ledger}`
  const sources = Prisma.sql`ANY(${[...from]}::text[])`
  const goals = Prisma.sql`ANY(${[...to]}::text[])`
  return Prisma.sql`CASE
    WHEN ${here} AND debit.kind = ${sources} AND credit.kind = ${goals} THEN 1
    WHEN ${here} AND credit.kind = ${sources} AND debit.kind = ${goals} THEN -1
    ELSE 0 END`
}
