import { uploadLife } from '#app/domain/threads/files.ts'
import { shifted } from '#server/db/clock.ts'
import type { FileStore } from '#server/storage/port.ts'
import type { Job } from './job.ts'

/** Bytes removed in one go. */
const atOnce = 500

/**
 * Forgets files that no message claimed within a day, and removes the bytes of all that no row needs any more: those, and
 * the files of deleted messages. The row that asks for it goes last, so that a crash loses nothing of it.
 */
export function createSweepFiles(store: FileStore): Job {
  return {
    name: 'sweep-files',
    cron: '*/10 * * * *',
    async run({ db, clock, log }) {
      const before = new Date(shifted(clock, new Date()).getTime() - uploadLife)
      const forgotten = await db.prisma.upload.deleteMany({ where: { createdAt: { lt: before } } })
      const doomed = await db.prisma.doomedFile.findMany({ orderBy: { since: 'asc' }, take: atOnce, select: { id: true } })
      for (const { id } of doomed) {
        await store.remove(id)
        await db.prisma.doomedFile.deleteMany({ where: { id } })
      }
      if (forgotten.count + doomed.length > 0) log.debug({ forgotten: forgotten.count, removed: doomed.length }, 'files swept')
    },
  }
}
