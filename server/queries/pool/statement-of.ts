import type { Actor } from '#app/domain/members/actor.ts'
import { seesContribution } from '#app/domain/pool/contribution.ts'
import type { Tx } from '#server/db/client.ts'
import type { StatementOf } from './gather-kept.ts'
import type { BodyRef } from './read-contributions.ts'

type Asked = { readonly contributionId?: string | undefined; readonly contributorId?: string | undefined }

/** Whom a statement is to and of what it speaks, its contributions by code; null for what the actor does not read. */
export async function statementOf(
  db: Pick<Tx, 'contribution' | 'body'>,
  actor: Actor,
  { contributionId, contributorId }: Asked,
): Promise<(StatementOf & { readonly contributor: BodyRef; readonly code: string }) | null> {
  const [one] = contributionId ? await db.contribution.findMany({ where: { id: contributionId }, select: { code: true, contributorId: true } }) : []
  const bodyId = contributorId ?? one?.contributorId
  if (!bodyId || !seesContribution(actor, bodyId)) return null
  const contributor = await db.body.findUnique({ where: { id: bodyId }, select: { id: true, code: true, nameFr: true, nameEn: true, kind: true } })
  if (!contributor) return null
  const rows = contributionId
    ? [{ id: contributionId }]
    : await db.contribution.findMany({ where: { contributorId: bodyId }, orderBy: { code: 'asc' }, select: { id: true } })
  // Whoever gives nothing has no statement of what it gave.
  if (rows.length === 0) return null
  return { contributorId: bodyId, contributionIds: rows.map(({ id }) => id), contributor, code: one?.code ?? contributor.code }
}
