import type { BodyKind, ForumStatus } from '#app/domain/members/actor.ts'
import type { InviteCandidate } from '#app/domain/members/check-invite-lines.ts'
import type { InviteLine } from '#app/domain/members/invite-many.input.ts'
import type { Tx } from '#server/db/client.ts'

type Fact = {
  readonly bodyId: string | null
  readonly kind: BodyKind | null
  readonly status: ForumStatus | null
  readonly active: boolean | null
  readonly actsForBody: boolean
  readonly open: boolean
}

/** What Kente knows about each of the lines, in their order. */
export async function loadInviteFacts(tx: Pick<Tx, '$queryRaw'>, lines: readonly InviteLine[], now: Date): Promise<readonly InviteCandidate[]> {
  const emails = lines.map(({ email }) => email)
  const codes = lines.map(({ body }) => body)
  const facts = await tx.$queryRaw<Fact[]>`
    SELECT b.id AS "bodyId", b.kind, f.status, p.status = 'active' AS active,
           EXISTS (SELECT 1 FROM "Mandate" m WHERE m."personId" = p.id AND m."bodyId" = b.id
                      AND (m."endsAt" IS NULL OR m."endsAt" > ${now})) AS "actsForBody",
           EXISTS (SELECT 1 FROM "Invitation" i WHERE i.email = l.email AND i."bodyId" = b.id
                      AND i.state = 'sent' AND i."expiresAt" > ${now}) AS open
      FROM unnest(${emails}::text[], ${codes}::text[]) WITH ORDINALITY AS l(email, code, at)
      LEFT JOIN "Body" b ON b.code = l.code
      LEFT JOIN "Forum" f ON f.id = b.id
      LEFT JOIN "Person" p ON p.email = l.email
     ORDER BY l.at`
  return facts.flatMap(({ bodyId, kind, status, active, actsForBody, open }, at) => {
    const line = lines[at]
    if (!line) return []
    const body = bodyId && kind ? { id: bodyId, kind, forumStatus: status } : null
    return [{ line, facts: { body, known: active === null ? null : { active, actsForBody }, open } }]
  })
}
