import type { Tx } from '#server/db/client.ts'
import type { Prisma } from '#server/db/generated/client.ts'

type Claim = { state: 'first' } | { state: 'repeated'; result: unknown } | { state: 'reused' }

/**
 * Takes the command id for this transaction. A rival waits on the row, and reads the first result once it
 * is committed; another input under the same id is `reused` (rulings.md 22).
 */
export async function claimCommandId(tx: Tx, claim: { personId: string; commandId: string; name: string; inputHash: string }): Promise<Claim> {
  const inserted = await tx.$executeRaw`
    INSERT INTO "CommandRun" ("personId", "commandId", name, "inputHash")
    VALUES (${claim.personId}::uuid, ${claim.commandId}::uuid, ${claim.name}, ${claim.inputHash})
    ON CONFLICT DO NOTHING`
  if (inserted === 1) return { state: 'first' }
  const [known] = await tx.$queryRaw<{ inputHash: string; result: unknown }[]>`
    SELECT "inputHash", result FROM "CommandRun"
    WHERE "personId" = ${claim.personId}::uuid AND "commandId" = ${claim.commandId}::uuid`
  return known?.inputHash === claim.inputHash ? { state: 'repeated', result: known.result } : { state: 'reused' }
}

export async function keepResult(tx: Tx, kept: { personId: string; commandId: string; result: unknown }): Promise<void> {
  await tx.commandRun.update({
    where: { personId_commandId: { personId: kept.personId, commandId: kept.commandId } },
    data: { result: (kept.result ?? null) as Prisma.InputJsonValue },
  })
}
