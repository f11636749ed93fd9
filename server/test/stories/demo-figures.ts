import { currencyExponents } from '#app/domain/currency-exponents.ts'
import { isCurrency } from '#app/domain/money.ts'
import type { Database } from '#server/db/client.ts'
import type { Demo } from '../../../prisma/seeds/demo-data.ts'

/** Every figure of the demo file that the ledger must reproduce, by name, as a decimal text. */
export type Figures = { readonly [name: string]: string }

/** What the demo file promises: its `expected`, and the promises and receipts in their own currencies. */
export function figuresOfFile({ expected, contributions, spending }: Demo): Figures {
  const totals = ['received', 'fees', 'net', 'allocated', 'available_before_refund', 'refunded', 'available_after_refund', 'disbursed'] as const
  const spent = spending.filter(({ reported_spent }) => reported_spent > 0)
  return sorted([
    ...totals.map((name) => [name, expected[name]]),
    ...Object.entries(expected.by_contribution).flatMap(([code, row]) => [
      [`${code} eur`, row.eur],
      [`${code} fee`, row.fee],
      [`${code} net`, row.net],
      [`${code} allocated`, row.allocated],
      [`${code} left before refund`, row.left_before_refund],
      [`${code} left after refund`, row.left_after_refund ?? row.left_before_refund],
    ]),
    ...Object.entries(expected.allocations).map(([project, lines]) => [
      `${project} allocations`,
      lines.map(([code, amount]) => `${code} ${amount}`).join(', '),
    ]),
    ...Object.entries(expected.disbursed_by_project).map(([project, amount]) => [`${project} disbursed`, amount]),
    ...spent.map(({ project, reported_spent }) => [`${project} spent`, String(reported_spent)]),
    ...contributions.flatMap(({ id, currency, pledged, committed, received }) => [
      [`${id} pledged`, `${pledged} ${currency}`],
      [`${id} committed`, `${committed} ${currency}`],
      [`${id} received`, `${received} ${currency}`],
    ]),
  ])
}

type Row = { name: string; amount: bigint; currency: string }

/** The same, summed from the transfers alone. */
export async function figuresOfLedger({ sql }: Pick<Database, 'sql'>): Promise<Figures> {
  const moved = (where: string) => `coalesce((SELECT sum(amount) FROM moved WHERE ${where}), 0)::bigint`
  const cameIn = `reason IN ('receipt', 'conversion') AND "to" = 'available' AND unit = 'EUR'`
  const left = (also: string) => `${moved(`"to" = 'available' AND unit = 'EUR' ${also}`)} - ${moved(`"from" = 'available' AND unit = 'EUR'`)}`
  const rows = await sql<Row>(
    '',
    `WITH moved AS (
       SELECT t.amount, t.unit, t.reason, d.kind AS "from", c.kind AS "to", k.code, p.number AS project
         FROM "Transfer" t JOIN "Account" d ON d.id = t."debitId" JOIN "Account" c ON c.id = t."creditId"
         LEFT JOIN "Contribution" k ON k.id = coalesce(d."contributionId", c."contributionId")
         LEFT JOIN "Project" p ON p.id = coalesce(c."projectId", d."projectId")),
     figures (name, amount, currency) AS (
       SELECT 'received', ${moved(cameIn)}, 'EUR'
       UNION ALL SELECT 'fees', ${moved(`"to" = 'fee'`)}, 'EUR'
       UNION ALL SELECT 'net', ${moved(cameIn)} - ${moved(`"to" = 'fee'`)}, 'EUR'
       UNION ALL SELECT 'allocated', ${moved(`reason = 'allocation'`)}, 'EUR'
       UNION ALL SELECT 'available_before_refund', ${left(`AND reason <> 'refund'`)}, 'EUR'
       UNION ALL SELECT 'refunded', ${moved(`reason = 'refund'`)}, 'EUR'
       UNION ALL SELECT 'available_after_refund', ${left('')}, 'EUR'
       UNION ALL SELECT 'disbursed', ${moved(`reason = 'disbursement'`)}, 'EUR'
       UNION ALL SELECT n.code || ' ' || f.name, f.amount, f.unit
         FROM "Contribution" n CROSS JOIN LATERAL (VALUES
           ('eur', ${moved(`code = n.code AND ${cameIn}`)}, 'EUR'),
           ('fee', ${moved(`code = n.code AND "to" = 'fee'`)}, 'EUR'),
           ('net', ${moved(`code = n.code AND ${cameIn}`)} - ${moved(`code = n.code AND "to" = 'fee'`)}, 'EUR'),
           ('allocated', ${moved(`code = n.code AND reason = 'allocation'`)}, 'EUR'),
           ('left before refund', ${moved(`code = n.code AND "to" = 'available' AND unit = 'EUR' AND reason <> 'refund'`)} - ${moved(`code = n.code AND "from" = 'available' AND unit = 'EUR'`)}, 'EUR'),
           ('left after refund', ${moved(`code = n.code AND "to" = 'available' AND unit = 'EUR'`)} - ${moved(`code = n.code AND "from" = 'available' AND unit = 'EUR'`)}, 'EUR'),
           ('pledged', ${moved(`code = n.code AND reason = 'pledge'`)}, n.currency),
           ('committed', ${moved(`code = n.code AND reason = 'commitment'`)}, n.currency),
           ('received', ${moved(`code = n.code AND reason = 'receipt'`)}, n.currency)) AS f (name, amount, unit)
       UNION ALL SELECT project || ' spent', sum(amount)::bigint, 'EUR' FROM moved WHERE reason = 'spending' GROUP BY project
       UNION ALL SELECT p.number || ' disbursed', ${moved(`project = p.number AND reason = 'disbursement'`)}, 'EUR'
         FROM "Project" p WHERE EXISTS (SELECT 1 FROM moved m WHERE m.project = p.number AND m.reason = 'allocation'))
     SELECT name, amount, currency FROM figures`,
    [],
  )
  const allocations = await sql<{ name: string; lines: string }>(
    '',
    `SELECT p.number || ' allocations' AS name, string_agg(k.code || ' ' || t.amount, ', ' ORDER BY t.position) AS lines
       FROM "Transfer" t JOIN "Account" c ON c.id = t."creditId" JOIN "Contribution" k ON k.id = c."contributionId" JOIN "Project" p ON p.id = c."projectId"
      WHERE t.reason = 'allocation' GROUP BY p.number`,
    [],
  )
  return sorted([
    ...rows.map(({ name, amount, currency }) => {
      const own = / (pledged|committed|received)$/.test(name)
      return [name, `${major(BigInt(amount), currency)}${own ? ` ${currency}` : ''}`]
    }),
    ...allocations.map(({ name, lines }) => [name, lines.replace(/ (\d+)/g, (_, amount: string) => ` ${major(BigInt(amount), 'EUR')}`)]),
  ])
}

/** Minor units as a decimal text without trailing zeros. */
function major(amount: bigint, currency: string): string {
  const exponent = isCurrency(currency) ? currencyExponents[currency] : 0
  if (exponent === 0) return amount.toString()
  const digits = amount.toString().padStart(exponent + 1, '0')
  return `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`.replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros.replace(/0+$/, '')))
}

function sorted(entries: readonly (readonly (string | undefined)[])[]): Figures {
  return Object.fromEntries(entries.map(([name = '', value = '']): [string, string] => [name, value]).sort(([a], [b]) => (a < b ? -1 : 1)))
}
