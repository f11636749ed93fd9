import type { ForumInQuestion } from '#app/domain/members/admission.ts'
import type { Tx } from '#server/db/client.ts'

type LockedForum = ForumInQuestion & { readonly version: number }

/**
 * The forum, its body locked as where mandates end: its last administrator cannot leave while it is admitted, and
 * one who left while this waited for the lock is gone. Null when there is none.
 */
export async function lockForum(tx: Tx, forumId: string, readClock: () => Promise<Date>): Promise<LockedForum | null> {
  const locked = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "Body" WHERE id = ${forumId}::uuid AND kind = 'forum' FOR UPDATE`
  if (locked.length === 0) return null
  const now = await readClock()
  const [forum] = await tx.$queryRaw<LockedForum[]>`
    SELECT f.id, f.status, f.version,
           EXISTS (SELECT 1 FROM "Mandate" m JOIN "Person" p ON p.id = m."personId" AND p.status = 'active'
                    WHERE m."bodyId" = f.id AND m.role = 'forum_admin' AND m."startsAt" <= ${now} AND (m."endsAt" IS NULL OR m."endsAt" > ${now})) AS "hasAdmin"
      FROM "Forum" f WHERE f.id = ${forumId}::uuid FOR UPDATE`
  return forum ?? null
}
