import type { Proposal } from '#app/domain/projects/content.ts'
import type { Tx } from '#server/db/client.ts'

/** The columns of Project that hold the proposal. */
export function proposalColumns(proposal: Proposal) {
  const { lines: _, startsOn, endsOn, countries, indirect, poolRequest, ...plain } = proposal
  return {
    ...plain,
    countries: [...countries],
    startsOn: startsOn ? new Date(startsOn) : null,
    endsOn: endsOn ? new Date(endsOn) : null,
    indirect: BigInt(indirect),
    poolRequest: BigInt(poolRequest),
  }
}

/** Replaces the budget lines by those given, in their order. */
export async function writeLines(tx: Tx, projectId: string, lines: Proposal['lines'], newId: () => string): Promise<void> {
  await tx.budgetLine.deleteMany({ where: { projectId } })
  await tx.budgetLine.createMany({
    data: lines.map((line, at) => ({ ...line, id: newId(), projectId, position: at + 1, amount: BigInt(line.amount) })),
  })
}
