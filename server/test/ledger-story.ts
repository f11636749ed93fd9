import type { Harness } from './harness.ts'

/** The entries of a contribution as a text table, oldest first: what, from where, to where, how much. */
export async function ledgerStory({ db }: Pick<Harness, 'db'>, contributionId: string): Promise<string> {
  const entries = await db.prisma.transfer.findMany({
    where: { debit: { contributionId } },
    orderBy: { position: 'asc' },
    include: { debit: { select: { kind: true } }, credit: { select: { kind: true } } },
  })
  const rows = entries.map(({ reason, debit, credit, amount, unit }) => [reason, `${debit.kind} → ${credit.kind}`, `${amount} ${unit}`])
  return ['', ...rows.map(([reason = '', way = '', amount = '']) => `${reason.padEnd(13)}${way.padEnd(24)}${amount.padStart(12)}`), ''].join('\n')
}
