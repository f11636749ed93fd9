import { ok, refuse } from '#app/domain/result.ts'
import { fileInput } from '#app/domain/threads/file.input.ts'
import type { ThreadRule } from '#app/domain/threads/thread.ts'
import { defineQuery } from '../query.ts'

/** A file of a message, without its bytes. */
export type FileFacts = {
  readonly id: string
  /** Empty under the Chatham House Rule. */
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  /** Of its message, and of it in the message. */
  readonly seq: number
  readonly position: number
  readonly rule: ThreadRule
  /** Nothing in its bytes names anybody. */
  readonly cleaned: boolean
}

/** A file of a message that is read now, also by the thread that the message was moved from; `not_found` for whoever may not read the thread, and where the message is gone. */
export const threadFile = defineQuery({
  name: 'threads.file',
  summary: 'What a file of a message is called, and what it is.',
  input: fileInput,
  async run({ sql, actor }, { threadId, fileId }) {
    const [file] = await sql<FileFacts>('thread-file', statement, [actor.personId, actor.body.id, actor.body.kind, threadId, fileId])
    return file ? ok(file) : refuse('not_found')
  },
})

const statement = `
  SELECT f.id, f.name, f."mediaType", f.size, f.sha256, m.seq, f.position, t.rule, f.cleaned
    FROM kente_visible_threads($1::uuid, $2::uuid, $3) t
    JOIN "Attachment" f ON f."threadId" = t.id
    JOIN "Message" m ON m.id = f."messageId" AND m."deletedAt" IS NULL AND m."hiddenAt" IS NULL
   WHERE f.id = $5::uuid AND (t.id = $4::uuid OR EXISTS (SELECT 1 FROM "Message" k WHERE k."threadId" = $4::uuid AND k."movedId" = m.id))`
