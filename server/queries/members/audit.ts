import { instantAt } from '#app/domain/instant-at.ts'
import type { Role } from '#app/domain/members/actor.ts'
import { type AuditType, auditTypes, isAuditType } from '#app/domain/members/audit.ts'
import { type AuditInput, auditInput } from '#app/domain/members/people.input.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { Prisma } from '#server/db/generated/client.ts'
import { defineQuery, type QueryContext } from '#server/queries/query.ts'

type BodyRef = { readonly code: string; readonly nameFr: string; readonly nameEn: string }

/** Who did what, for which body, when, to whom. */
export type AuditLine = {
  readonly id: string
  readonly type: AuditType
  readonly at: string
  /** Null where the program itself acted. */
  readonly person: string | null
  readonly body: BodyRef | null
  /** Someone did it to themselves: took a mandate up, opened or left their own. */
  readonly bySelf: boolean
  /** Someone who is invited has a name and no account yet. */
  readonly about: { readonly id: string | null; readonly name: string } | null
  readonly aboutBody: BodyRef | null
  readonly role: Role | 'finance' | null
  /** Of the mandate as it is now; for coordinators alone. */
  readonly title: string | null
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly fields: readonly string[]
}

type Row = Omit<AuditLine, 'type' | 'at' | 'role'> & { readonly type: string; readonly at: Date; readonly role: Role | null; readonly finance: boolean | null }

/**
 * The trail of people, forums and the alliance, newest first. The platform administrator sees the rows without titles
 * or texts (rulings.md 4). Refuses `not_found` to everybody else but coordinators (domain.md §6.2).
 */
export const audit = defineQuery({
  name: 'members.audit',
  summary: 'Who did what to people, mandates and forums, for which body (coordinators and platform administrators).',
  input: auditInput,
  async run(context, input) {
    const { db, actor } = context
    if (!can(actor, 'members.audit', [])) return refuse('not_found')
    const body = input.body ? await db.body.findUnique({ where: { code: input.body }, select: { id: true } }) : null
    if (input.body && !body) return refuse('not_found')
    const seesTitles = actor.role === 'coordinator'

    const rows = await readRows(context, input, body?.id ?? null)
    const shown = rows.slice(0, input.limit)
    return ok({
      lines: shown.flatMap(({ type, at, role, finance, title, ...row }): AuditLine[] =>
        isAuditType(type) ? [{ ...row, type, at: at.toISOString(), role: finance ? 'finance' : role, title: seesTitles ? title : null }] : [],
      ),
      next: rows.length > input.limit ? (shown.at(-1)?.id ?? null) : null,
    })
  },
})

async function readRows({ db }: QueryContext, input: AuditInput, bodyId: string | null): Promise<Row[]> {
  const { timeZone } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } })
  return db.$queryRaw<Row[]>`
    SELECT e.id, e.type, e.at, a.name AS person, ${refOf('b')} AS body, ${refOf('x')} AS "aboutBody",
           coalesce(e."personId" = s.id, e.type = 'invitation.accepted') AS "bySelf",
           CASE WHEN coalesce(s.name, i.name) IS NULL THEN NULL ELSE json_build_object('id', s.id, 'name', coalesce(s.name, i.name)) END AS about,
           coalesce(m.role, i.role, e.payload->>'role') AS role, coalesce(m.finance, i.finance) AS finance, coalesce(m.title, i.title) AS title,
           e.payload->>'startsAt' AS "startsAt", e.payload->>'endsAt' AS "endsAt", coalesce(e.payload->'fields', '[]'::jsonb) AS fields
      FROM "Event" e
      LEFT JOIN "Person" a ON a.id = e."personId"
      LEFT JOIN "Body" b ON b.id = e."bodyId"
      LEFT JOIN "Person" s ON e."subjectKind" = 'person' AND s.id = e."subjectId"
      LEFT JOIN "Invitation" i ON e."subjectKind" = 'invitation' AND i.id = e."subjectId"
      LEFT JOIN "Body" x ON x.id = coalesce((e.payload->>'bodyId')::uuid, i."bodyId", CASE WHEN e."subjectKind" IN ('forum', 'partner') THEN e."subjectId" END)
      LEFT JOIN "Mandate" m ON m.id = (e.payload->>'mandateId')::uuid
     WHERE ${Prisma.join(conditions(input, bodyId, timeZone), ' AND ')}
     ORDER BY e.id DESC
     LIMIT ${input.limit + 1}`
}

function refOf(table: 'b' | 'x'): Prisma.Sql {
  return Prisma.raw(
    `CASE WHEN ${table}.id IS NULL THEN NULL ELSE json_build_object('code', ${table}.code, 'nameFr', ${table}."nameFr", 'nameEn', ${table}."nameEn") END`,
  )
}

function conditions({ personId, group, from, to, before }: AuditInput, bodyId: string | null, timeZone: string): Prisma.Sql[] {
  return [
    Prisma.sql`e."subjectKind" IN ('person', 'forum', 'partner', 'invitation', 'alliance', 'glass')`,
    Prisma.sql`e.type = ANY(${auditTypes(group)})`,
    ...(personId ? [Prisma.sql`(e."personId" = ${personId}::uuid OR (e."subjectKind" = 'person' AND e."subjectId" = ${personId}::uuid))`] : []),
    ...(bodyId
      ? [
          Prisma.sql`(e."bodyId" = ${bodyId}::uuid OR e.payload->>'bodyId' = ${bodyId} OR (e."subjectKind" IN ('forum', 'partner') AND e."subjectId" = ${bodyId}::uuid))`,
        ]
      : []),
    ...(from ? [Prisma.sql`e.at >= ${instantAt(from, 0, timeZone)}`] : []),
    ...(to ? [Prisma.sql`e.at < ${new Date(instantAt(to, 0, timeZone).getTime() + 86_400_000)}`] : []),
    ...(before ? [Prisma.sql`e.id < ${before}::uuid`] : []),
  ]
}
