import { randomUUID } from 'node:crypto'
import type { Actor } from '#app/domain/members/actor.ts'
import { obstacle } from '#app/domain/members/admittance.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { cleanFileName } from '#app/domain/threads/file-name.ts'
import { decideSending, decideUpload, uploadLife } from '#app/domain/threads/files.ts'
import type { Database } from '#server/db/client.ts'
import { type Clock, shifted } from '#server/db/clock.ts'
import { type FileStore, StorageFull } from '#server/storage/port.ts'
import { settle } from '#server/storage/settle.ts'
import {
  dropUpload,
  insertUpload,
  movedOn,
  readyUpload,
  sendingThread,
  type ThreadToSendTo,
  type UploadRow,
  type Usage,
  uploadForUpdate,
  uploadOf,
  usageOf,
} from './upload-statements.ts'

/** How much of a file is here. `ready`: whole and cleaned, a message may claim it. */
export type UploadState = { readonly id: string; readonly length: number; readonly received: number; readonly ready: boolean }

type Ports = { readonly db: Pick<Database, 'sql' | 'prisma'>; readonly store: FileStore; readonly clock: Clock }

/**
 * Files on their way to a message: personal state, no event (rulings.md 27). Each belongs to one person and one thread;
 * to everybody else, and once a message has claimed it, it is `not_found`. The right to write in the thread is asked
 * at each step, so that whoever was removed sends nothing more.
 */
export function createUploads({ db, store, clock }: Ports) {
  const settling = new Map<string, Promise<Result<UploadState>>>()
  const now = () => shifted(clock, new Date())

  async function placeOf(actor: Actor, threadId: string): Promise<Result<ThreadToSendTo>> {
    const stopped = obstacle(actor, {}, now())
    if (stopped) return stopped
    const [thread] = await db.sql<ThreadToSendTo>('upload-thread', sendingThread, [actor.personId, actor.body.id, actor.body.kind, threadId])
    if (!thread) return refuse('not_found')
    const decision = decideSending(actor, thread)
    return decision.ok ? ok(thread) : decision
  }

  async function begin(actor: Actor, { threadId, name, length }: { threadId: string; name: string; length: number }): Promise<Result<UploadState>> {
    const place = await placeOf(actor, threadId)
    if (!place.ok) return place
    const id = randomUUID()
    const kept = place.value.rule === 'chatham_house' ? '' : cleanFileName(name)
    return db.prisma.$transaction(async (tx) => {
      // One at a time of each person, so that together they keep within the limits.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${actor.personId}, 5))`
      const [sent] = await tx.$queryRawUnsafe<Usage[]>(usageOf, actor.personId, new Date(now().getTime() - uploadLife))
      const decision = decideUpload({ actor, thread: place.value, bytes: length, sent: sent ?? { ofDay: 0, underWay: 0 } })
      if (!decision.ok) return decision
      await tx.$executeRawUnsafe(insertUpload, id, threadId, actor.personId, kept, length, now())
      return ok({ id, length, received: 0, ready: false })
    })
  }

  /** Puts a piece where the last one ended. Refuses `file_piece_misplaced`, `storage_full`, and what cannot be cleaned. */
  async function take(actor: Actor, { threadId, id, offset, bytes }: { threadId: string; id: string; offset: number; bytes: Uint8Array }) {
    const place = await placeOf(actor, threadId)
    if (!place.ok) return place
    const taken = await db.prisma
      .$transaction(async (tx): Promise<Result<UploadRow>> => {
        const [row] = await tx.$queryRawUnsafe<UploadRow[]>(uploadForUpdate, id, actor.personId, threadId)
        if (!row) return refuse('not_found')
        if (offset !== row.received || offset + bytes.length > row.length) return refuse('file_piece_misplaced', { received: row.received })
        if (bytes.length === 0) return ok(row)
        await store.writeAt(id, offset, bytes)
        await tx.$executeRawUnsafe(movedOn, id, offset + bytes.length)
        return ok({ ...row, received: offset + bytes.length })
      })
      .catch((error) => {
        if (error instanceof StorageFull) return refuse('storage_full')
        throw error
      })
    return taken.ok ? asFarAs(taken.value, place.value) : taken
  }

  /** Where to go on. A file that was whole when the server went down is finished here. */
  async function find(actor: Actor, threadId: string, id: string): Promise<Result<UploadState>> {
    const place = await placeOf(actor, threadId)
    if (!place.ok) return place
    const [row] = await db.sql<UploadRow>('upload-of', uploadOf, [id, actor.personId, threadId])
    return row ? asFarAs(row, place.value) : refuse('not_found')
  }

  function asFarAs(row: UploadRow, thread: ThreadToSendTo): Promise<Result<UploadState>> | Result<UploadState> {
    const { id, length, received, ready } = row
    if (ready || received < length) return ok({ id, length, received, ready })
    const underWay = settling.get(id) ?? finish(row, thread).finally(() => settling.delete(id))
    settling.set(id, underWay)
    return underWay
  }

  async function finish({ id, length }: UploadRow, { rule }: ThreadToSendTo): Promise<Result<UploadState>> {
    const settled = settle(await store.bytes(id), rule)
    if (!settled.ok) {
      await db.sql('upload-refused', `DELETE FROM "Upload" WHERE id = $1::uuid`, [id])
      return settled
    }
    const { bytes, mediaType, size, sha256, width, height, cleaned } = settled.value
    try {
      await store.replace(id, bytes)
    } catch (error) {
      if (error instanceof StorageFull) return refuse('storage_full')
      throw error
    }
    await db.sql('upload-ready', readyUpload, [id, now(), mediaType, size, sha256, width, height, cleaned])
    return ok({ id, length, received: length, ready: true })
  }

  return {
    begin,
    take,
    find,
    /** Takes it back. */
    async drop({ personId }: Actor, threadId: string, id: string): Promise<Result<null>> {
      const rows = await db.sql<{ id: string }>('upload-drop', dropUpload, [id, personId, threadId])
      return rows.length > 0 ? ok(null) : refuse('not_found')
    },
    /** A whole file at once: from a form without script. */
    async whole(actor: Actor, { threadId, name, bytes }: { threadId: string; name: string; bytes: Uint8Array }): Promise<Result<UploadState>> {
      const begun = await begin(actor, { threadId, name, length: bytes.length })
      return begun.ok ? take(actor, { threadId, id: begun.value.id, offset: 0, bytes }) : begun
    },
  }
}

export type Uploads = ReturnType<typeof createUploads>
