import type { Job } from './job.ts'

/** Days that a device that signed in, a stored result, a thread's event and a read line of the inbox are kept (rulings.md 22, 34). */
const kept = { devices: 400, results: 30, threadEvents: 7, notices: 180 }

/** Deletes what has served its time; the register's events stay for ever. */
export const tidy: Job = {
  name: 'tidy',
  cron: '17 3 * * *',
  async run({ db, log }) {
    const prisma = db.prisma
    const sessions = await prisma.$executeRaw`DELETE FROM "Session" WHERE "expiresAt" < now() OR "absoluteEndsAt" < now()`
    const devices = await prisma.$executeRaw`DELETE FROM "KnownDevice" WHERE "lastUsedAt" < now() - make_interval(days => ${kept.devices}::int)`
    const ceremonies = await prisma.$executeRaw`DELETE FROM "Ceremony" WHERE "expiresAt" < now()`
    const results = await prisma.$executeRaw`DELETE FROM "CommandRun" WHERE "createdAt" < now() - make_interval(days => ${kept.results}::int)`
    const events = await prisma.$executeRaw`
      DELETE FROM "Event"
      WHERE "subjectKind" = 'thread' AND "publishedAt" < now() - make_interval(days => ${kept.threadEvents}::int)`
    const notices = await prisma.$executeRaw`
      DELETE FROM "Notice"
      WHERE "doneAt" IS NOT NULL AND "createdAt" < now() - make_interval(days => ${kept.notices}::int)`
    log.debug({ sessions, devices, ceremonies, results, events, notices }, 'tidied')
  },
}
