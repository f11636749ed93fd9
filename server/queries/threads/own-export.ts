import type { Actor } from '#app/domain/members/actor.ts'
import type { ExportFormat } from '#app/domain/threads/exported.ts'
import type { ThreadLevel, ThreadRule } from '#app/domain/threads/thread.ts'
import type { Sql } from '#server/db/client.ts'

/** What somebody asked for by `threads.export`, and how its thread stands now. */
type OwnExport = {
  readonly threadId: string
  readonly format: ExportFormat
  readonly lang: 'fr' | 'en'
  readonly upTo: number
  readonly at: Date
  readonly level: ThreadLevel
  readonly rule: ThreadRule
  readonly byGlass: boolean
}

const hour = 3_600_000

/** The export of this id, where the actor asked for it within the hour for the same body and still reads the thread; else null. */
export async function exportOf(sql: Sql, actor: Actor, exportId: string, now: Date): Promise<OwnExport | null> {
  const since = new Date(now.getTime() - hour)
  const [row] = await sql<OwnExport>('own-export', statement, [actor.personId, actor.body.id, actor.body.kind, exportId, since.toISOString()])
  return row ?? null
}

const statement = `
  SELECT t.id AS "threadId", k.facts->>'format' AS format, k.facts->>'lang' AS lang, (k.facts->>'upTo')::int AS "upTo", k.at, t.level, t.rule,
         $3 = 'secretariat' AND (t.level = 'caucus' OR (t.level = 'confidential' AND NOT EXISTS (
           SELECT 1 FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."personId" = $1::uuid AND n."removedAt" IS NULL))) AS "byGlass"
    FROM "ThreadAct" k
    JOIN kente_visible_threads($1::uuid, $2::uuid, $3) t ON t.id = k."threadId"
   WHERE k.id = $4::uuid AND k.kind = 'exported' AND k."personId" = $1::uuid AND k."bodyId" = $2::uuid AND k.at >= $5::timestamptz`
