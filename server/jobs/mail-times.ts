import { betweenMails, mailLeavesAt } from '#app/domain/notices/mail-leaves-at.ts'
import type { Following, MailPace } from '#app/domain/notices/notice-choices.ts'
import type { Database } from '#server/db/client.ts'

type Row = {
  readonly id: string
  readonly mail: MailPace
  readonly quietFrom: number | null
  readonly quietTo: number | null
  readonly timeZone: string
  readonly choice: Following | null
  readonly lastAt: Date | null
}

/**
 * When a mail written now leaves for each of these people, by what they chose for the discussion that it is about, if
 * any, else in general. Whoever wants none is missing, of this discussion or of all.
 */
export async function mailTimes(
  { sql }: Pick<Database, 'sql'>,
  people: readonly string[],
  threadId: string | null,
  now: Date,
): Promise<ReadonlyMap<string, Date>> {
  const rows = await sql<Row>('mail-times', statement, [people, threadId, now.toISOString()])
  return new Map(
    rows.flatMap(({ id, mail, quietFrom, quietTo, timeZone, choice, lastAt }) => {
      const quiet = quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo }
      const at = choice === 'none' ? null : mailLeavesAt({ mail, quiet, timeZone, now, lastAt })
      return at ? [[id, at] as const] : []
    }),
  )
}

/** One that waits for a morning does not keep those that leave at once. */
const statement = `
  SELECT p.id, CASE WHEN c.mail = 'none' THEN 'none' ELSE coalesce(f.mail, c.mail, 'at_once') END AS mail, c."quietFrom", c."quietTo", coalesce(c."timeZone", a."timeZone") AS "timeZone",
         CASE WHEN $2::uuid IS NULL THEN NULL ELSE coalesce(f.choice, c.follows) END AS choice,
         (SELECT max(n."leavesAt") FROM "Notice" n
           WHERE n."personId" = p.id AND n.channel = 'mail' AND n."createdAt" > now() - interval '1 day' AND n."leavesAt" <= $3::timestamptz + interval '${betweenMails} milliseconds'
             AND (n.params->>'threadId')::uuid = $2::uuid) AS "lastAt"
    FROM "Person" p
    CROSS JOIN "Alliance" a
    LEFT JOIN "NoticeChoice" c ON c."personId" = p.id
    LEFT JOIN "ThreadFollow" f ON f."personId" = p.id AND f."threadId" = $2::uuid
   WHERE p.id = ANY($1::uuid[])`
