import type { Job } from './job.ts'

/** Days that a device that signed in, the mark of a suspended session, a stored result, a thread's event, a read line of the inbox, a letter and a settled change of address are kept (rulings.md 22, 34). */
const kept = { devices: 400, suspended: 60, results: 30, threadEvents: 7, notices: 180, letters: 180, addresses: 30 }

/** Deletes what has served its time; the register's events stay for ever. */
export const tidy: Job = {
  name: 'tidy',
  cron: '17 3 * * *',
  async run({ db, log }) {
    const prisma = db.prisma
    const sessions = await prisma.$executeRaw`DELETE FROM "Session" WHERE "expiresAt" < now() OR "absoluteEndsAt" < now()`
    const devices = await prisma.$executeRaw`DELETE FROM "KnownDevice" WHERE "lastUsedAt" < now() - make_interval(days => ${kept.devices}::int)`
    const suspended = await prisma.$executeRaw`DELETE FROM "SuspendedSession" WHERE "endedAt" < now() - make_interval(days => ${kept.suspended}::int)`
    const ceremonies = await prisma.$executeRaw`DELETE FROM "Ceremony" WHERE "expiresAt" < now()`
    const results = await prisma.$executeRaw`DELETE FROM "CommandRun" WHERE "createdAt" < now() - make_interval(days => ${kept.results}::int)`
    const events = await prisma.$executeRaw`
      DELETE FROM "Event"
      WHERE "subjectKind" = 'thread' AND "publishedAt" < now() - make_interval(days => ${kept.threadEvents}::int)`
    const notices = await prisma.$executeRaw`
      DELETE FROM "Notice"
      WHERE "doneAt" IS NOT NULL AND "createdAt" < now() - make_interval(days => ${kept.notices}::int)`
    const resets = await prisma.$executeRaw`DELETE FROM "PasswordReset" WHERE "expiresAt" < now()`
    const changes = await prisma.$executeRaw`
      DELETE FROM "EmailChange" WHERE "expiresAt" < now() - make_interval(days => ${kept.addresses}::int)`
    const letters = await prisma.$executeRaw`
      DELETE FROM "Letter" WHERE "createdAt" < now() - make_interval(days => ${kept.letters}::int)`
    log.debug({ sessions, devices, suspended, ceremonies, results, events, notices, resets, changes, letters }, 'tidied')
  },
}
