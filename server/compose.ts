import { join } from 'node:path'
import { createAlliance } from './alliance.ts'
import { createIdentify, createIdentifySession } from './auth/actor.ts'
import { createAuthDoor } from './auth/auth-door.ts'
import { openKeys } from './auth/installation-secret.ts'
import { createLetters } from './auth/letters.ts'
import { createLimiters } from './auth/limiters.ts'
import { createSessions } from './auth/lucia.ts'
import { createSessionEnder } from './auth/session-ender.ts'
import { createExecute } from './commands/execute.ts'
import { openDatabase } from './db/client.ts'
import type { Clock } from './db/clock.ts'
import { lockDataFolder } from './db/data-lock.ts'
import { migrate } from './db/migrate.ts'
import { lockDatabase } from './db/process-lock.ts'
import { createOpenOutbox } from './email/outbox.ts'
import type { Env } from './env.ts'
import { evenly } from './http/evenly.ts'
import { createLog } from './log.ts'
import { createAsk } from './queries/ask.ts'
import { createBroadcast } from './realtime/broadcast.ts'
import { createMessageMarks } from './state/message-marks.ts'
import { createNoticeChoices } from './state/notice-choices.ts'
import { createReadPositions } from './state/read-positions.ts'
import { createUploads } from './state/uploads.ts'
import { createDiskStore } from './storage/disk.ts'
import { createTranslationEngine } from './translation/engine.ts'
import { createMachineTranslation } from './translation/machine-translation.ts'

/**
 * The only place that constructs adapters and hands them round (design.md §3). Opens the database, brings
 * it up to date, and returns what the doors need. `close` undoes it all.
 */
export async function compose(env: Env) {
  const log = createLog(env.logLevel)
  const { url } = env.database
  const hold = url ? await lockDatabase({ url, shared: env.redisUrl !== undefined }) : await lockDataFolder(env.dataDir)
  const db = await openDatabase(url ? env.database : { dataDir: join(env.dataDir, 'db') })
  const migrated = await migrate(db)
  const keys = await openKeys(db, env)
  const clock: Clock = { offset: 0 }
  const broadcast = createBroadcast({ db, log })
  const execute = evenly(createExecute({ db, clock, publish: broadcast.publish }))
  const ask = evenly(createAsk({ db, clock }))
  const store = createDiskStore(join(env.dataDir, 'files'))
  const engine = createTranslationEngine(env.translationUrl)
  const sessions = createSessions({ db, secure: env.http.https, clock })
  const identify = createIdentify(sessions)
  const identifySession = createIdentifySession(sessions)
  const alliance = await createAlliance(db)
  const letters = createLetters({ db })
  const limiters = createLimiters({ redisUrl: env.redisUrl, log })
  const authDoor = createAuthDoor({
    ...{ db, env, clock, keys, letters, sessions, execute, alliance, log },
    openLimiter: limiters.open,
    onSessionsEnded: broadcast.endSessions,
    onSessionRenewed: broadcast.renewSession,
  })
  broadcast.addReader(createSessionEnder({ db, onSessionsEnded: broadcast.endSessions }))
  return {
    env,
    log,
    db,
    clock,
    migrated,
    keys,
    letters,
    execute,
    ask,
    sessions,
    identify,
    identifySession,
    alliance,
    authDoor,
    openOutbox: createOpenOutbox({ env, alliance }),
    broadcast,
    readPositions: createReadPositions(db),
    messageMarks: createMessageMarks(db),
    store,
    uploads: createUploads({ db, store, clock }),
    machineTranslates: engine.isOn,
    translateByMachine: createMachineTranslation({ engine, ask, execute }),
    noticeChoices: createNoticeChoices(db, keys),
    close: async () => {
      await limiters.close()
      await db.close()
      await hold.release()
    },
  }
}

export type Services = Awaited<ReturnType<typeof compose>>
