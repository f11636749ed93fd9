import { v7 as newId } from 'uuid'
import type { EventType } from '#app/domain/events.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Database, Tx } from '#server/db/client.ts'
import { violatedConstraint } from '#server/db/constraint.ts'

/** The present address, or the one that is to take its place. */
export type Side = 'old' | 'new'

/**
 * Notes that one of the two addresses agrees; with both, the new one is in force, and links for a new password
 * that went to the old one are void. The unique address of a person decides when two want the same.
 */
export async function confirmEmailChange({ prisma }: Pick<Database, 'prisma'>, id: string, side: Side): Promise<Result<{ readonly done: boolean }>> {
  return prisma.$transaction((tx) => confirm(tx, id, side)).catch(takenOrThrow)
}

async function confirm(tx: Tx, id: string, side: Side): Promise<Result<{ readonly done: boolean }>> {
  const now = new Date()
  // Its update locks the row: of two confirmations at once, the second sees the first.
  const { count } = await tx.emailChange.updateMany({
    where: { id, settledAt: null },
    data: side === 'old' ? { oldConfirmedAt: now } : { newConfirmedAt: now },
  })
  if (count === 0) return refuse('not_found')
  const { personId, email, oldConfirmedAt, newConfirmedAt } = await tx.emailChange.findUniqueOrThrow({ where: { id } })
  if (!oldConfirmedAt || !newConfirmedAt) return ok({ done: false })
  if (await tx.person.findUnique({ where: { email }, select: { id: true } })) return refuse('email_taken')
  await tx.emailChange.update({ where: { id }, data: { settledAt: now } })
  await tx.passwordReset.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now } })
  await tx.person.update({ where: { id: personId }, data: { email } })
  // For no body: a person's address is theirs in every mandate.
  const type: EventType = 'person.email_changed'
  await tx.event.create({ data: { id: newId(), type, subjectKind: 'person', subjectId: personId, personId, payload: {}, audience: [] } })
  return ok({ done: true })
}

/** Two changes to one address, confirmed at the same instant. */
function takenOrThrow(error: unknown): Result<never> {
  if (violatedConstraint(error) === 'Person_email_key') return refuse('email_taken')
  throw error
}
