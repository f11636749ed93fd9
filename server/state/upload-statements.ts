import type { ThreadKind, ThreadLevel, ThreadRule, ThreadState } from '#app/domain/threads/thread.ts'

/** A thread as sending a file into it looks at it. */
export type ThreadToSendTo = {
  readonly kind: ThreadKind
  readonly level: ThreadLevel
  readonly rule: ThreadRule
  readonly state: ThreadState
  readonly named: boolean
}

export type UploadRow = { readonly id: string; readonly length: number; readonly received: number; readonly ready: boolean }

export type Usage = { readonly ofDay: number; readonly underWay: number }

/** $1 person, $2 body, $3 its kind, $4 thread. */
export const sendingThread = `
  SELECT t.kind, t.level, t.rule, t.state,
         EXISTS (SELECT 1 FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."personId" = $1::uuid AND n."removedAt" IS NULL) AS named
    FROM kente_visible_threads($1::uuid, $2::uuid, $3) t WHERE t.id = $4::uuid`

/** $1 person, $2 since when. */
export const usageOf = `
  SELECT (SELECT coalesce(sum(u.length), 0)::int FROM "Upload" u WHERE u."personId" = $1::uuid)
         + (SELECT coalesce(sum(a.size), 0)::int FROM "Attachment" a WHERE a."uploadedById" = $1::uuid AND a."createdAt" > $2::timestamptz) AS "ofDay",
         (SELECT count(*)::int FROM "Upload" u WHERE u."personId" = $1::uuid) AS "underWay"`

export const insertUpload = `INSERT INTO "Upload" (id, "threadId", "personId", name, length, "createdAt") VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5::int, $6::timestamptz)`

const columns = `id, length, received, "readyAt" IS NOT NULL AS ready`
/** $1 upload, $2 person, $3 thread. */
const theirs = `id = $1::uuid AND "personId" = $2::uuid AND "threadId" = $3::uuid`

export const uploadOf = `SELECT ${columns} FROM "Upload" WHERE ${theirs}`
export const uploadForUpdate = `${uploadOf} FOR UPDATE`
export const movedOn = `UPDATE "Upload" SET received = $2::int WHERE id = $1::uuid`
export const readyUpload = `
  UPDATE "Upload" SET "readyAt" = $2::timestamptz, "mediaType" = $3, size = $4::int, sha256 = $5, width = $6::int, height = $7::int, cleaned = $8::boolean
   WHERE id = $1::uuid AND "readyAt" IS NULL`
export const dropUpload = `DELETE FROM "Upload" WHERE ${theirs} RETURNING id`
