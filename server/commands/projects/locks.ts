import type { Actor } from '#app/domain/members/actor.ts'
import type { Tx } from '#server/db/client.ts'

/**
 * Locks the dossier for this transaction and returns it with its partners, or null when the actor may not
 * read it or it does not exist: the caller refuses with `not_found`. Lock order: decision, dossier, accounts.
 */
export async function lockProject(tx: Tx, actor: Actor, id: string) {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Project" WHERE id = ${id}::uuid FOR UPDATE`
  if (locked.length === 0) return null
  // Asked after the lock is held: another transaction may have changed state or partners meanwhile.
  const [row] = await tx.$queryRaw<{ sight: string }[]>`SELECT kente_project_sight(${id}::uuid, ${actor.body.id}::uuid, ${actor.role}) AS sight`
  if (row?.sight !== 'full') return null
  return tx.project.findUnique({ where: { id }, include: { partners: { where: { state: { not: 'withdrawn' } }, orderBy: { invitedAt: 'asc' } } } })
}

/** Numbers are gapless: the next one is taken under a lock that lasts until the transaction ends. */
export async function lockNumbers(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(4712, 1)`
}

/** Locks the recorded decision of a dossier, if one waits: before the dossier, as in every command. */
export async function lockRecordedDecision(tx: Tx, projectId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Decision" WHERE "projectId" = ${projectId}::uuid AND state = 'recorded' FOR UPDATE`
}
