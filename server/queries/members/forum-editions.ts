import type { Sql } from '#server/db/client.ts'

type Edition = {
  readonly id: string
  readonly nameFr: string
  readonly nameEn: string
  /** `YYYY-MM-DD`, like `endsOn`, which is its last day. */
  readonly startsOn: string
  readonly endsOn: string
  readonly venue: string
  readonly themeFr: string | null
  readonly themeEn: string | null
  readonly past: boolean
  /** Meetings of other members on the same days; none once it is past. */
  readonly clashes: readonly {
    readonly code: string
    readonly nameFr: string
    readonly nameEn: string
    readonly startsOn: string
    readonly endsOn: string
  }[]
}

/** The meetings of a forum: those to come first, the nearest at the top, then past ones, the latest first. */
export function editionsOf(sql: Sql, forumId: string, now: Date): Promise<Edition[]> {
  return sql<Edition>(
    'forum-editions',
    `SELECT e.id, e."nameFr", e."nameEn", e."startsOn"::text AS "startsOn", e."endsOn"::text AS "endsOn", e.venue, e."themeFr", e."themeEn",
            e."endsOn" < t.today AS past,
            COALESCE((SELECT json_agg(json_build_object('code', b.code, 'nameFr', o."nameFr", 'nameEn', o."nameEn",
                                                        'startsOn', o."startsOn"::text, 'endsOn', o."endsOn"::text) ORDER BY o."startsOn", b.code)
                        FROM "ForumEdition" o JOIN "Forum" f ON f.id = o."forumId" AND f.status = 'active' JOIN "Body" b ON b.id = f.id
                       WHERE o."forumId" <> e."forumId" AND o."removedAt" IS NULL AND o."startsOn" <= e."endsOn" AND o."endsOn" >= e."startsOn" AND e."endsOn" >= t.today), '[]') AS clashes
       FROM "ForumEdition" e
      CROSS JOIN (SELECT ($2::timestamptz AT TIME ZONE COALESCE((SELECT "timeZone" FROM "Alliance"), 'Etc/UTC'))::date AS today) t
      WHERE e."forumId" = $1::uuid AND e."removedAt" IS NULL
      ORDER BY e."endsOn" < t.today, CASE WHEN e."endsOn" < t.today THEN NULL ELSE e."startsOn" END, e."startsOn" DESC, e.id`,
    [forumId, now.toISOString()],
  )
}
