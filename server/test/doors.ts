import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Express } from 'express'
import { createAlliance } from '#server/alliance.ts'
import { createIdentify } from '#server/auth/actor.ts'
import { createAuthDoor } from '#server/auth/auth-door.ts'
import { createKeys } from '#server/auth/keys.ts'
import { createLetters } from '#server/auth/letters.ts'
import type { OpenLimiter } from '#server/auth/limiters.ts'
import { createSessions } from '#server/auth/lucia.ts'
import { createPasswords, type Passwords } from '#server/auth/passwords.ts'
import type { SignInLimits } from '#server/auth/throttle.ts'
import { createOpenOutbox } from '#server/email/outbox.ts'
import { readEnv } from '#server/env.ts'
import type { Harness } from './harness.ts'

type DoorOptions = {
  readonly env?: { readonly [variable: string]: string | undefined }
  readonly limits?: SignInLimits
  readonly passwords?: Passwords
  readonly openLimiter?: OpenLimiter
  /** Told beside `ended`. */
  readonly onSessionsEnded?: (sessionIds: readonly string[]) => void
}

/** The identity part of a running server on the test's database; `ended`, `renewed` and `logged` hold what it told others. */
export async function openDoors({ db, execute, ask, clock }: Pick<Harness, 'db' | 'execute' | 'ask' | 'clock'>, options: DoorOptions = {}) {
  const { env: variables = {}, onSessionsEnded, ...ports } = options
  const env = readEnv({ NODE_ENV: 'test', ...variables })
  const sessions = createSessions({ db, secure: env.http.https, clock })
  const identify = createIdentify(sessions)
  const alliance = await createAlliance(db)
  const keys = createKeys('the secret of an installation under test')
  const letters = createLetters({ db })
  const ended: string[] = []
  const renewed: [string, string][] = []
  const logged: object[] = []
  const note = (detail: object) => void logged.push(detail)
  const log = { debug: note, info: note, warn: note, error: note }
  const authDoor = createAuthDoor({
    db,
    env,
    clock,
    keys,
    letters,
    sessions,
    execute,
    alliance,
    log,
    onSessionsEnded: (ids) => {
      ended.push(...ids)
      onSessionsEnded?.(ids)
    },
    onSessionRenewed: (id, newId) => void renewed.push([id, newId]),
    ...ports,
  })
  return {
    db,
    clock,
    env,
    keys,
    letters,
    log,
    execute,
    ask,
    sessions,
    identify,
    alliance,
    authDoor,
    openOutbox: createOpenOutbox({ env, alliance }),
    ended,
    renewed,
    logged,
    /** A Cookie header under which the person is signed in. */
    signedIn: async (personId: string) => cookieHeader([(await sessions.start(personId, {})).cookie]),
  }
}

export type Doors = Awaited<ReturnType<typeof openDoors>>

export const password = 'les fils se croisent'
let hashed: Promise<string> | null = null

/** Gives a person the test password; hashed once for the whole file. */
export async function givePassword({ db }: Pick<Harness, 'db'>, personId: string): Promise<void> {
  hashed ??= createPasswords().hash(password)
  await db.prisma.person.update({ where: { id: personId }, data: { passwordHash: await hashed } })
}

/** Set-Cookie headers as the Cookie header that a browser would send back. */
export function cookieHeader(setCookies: readonly string[]): string {
  return setCookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

/** Serves an Express app on a free port; `close` when the test is done. */
export async function serve(build: (app: Express) => void): Promise<{ url: string; close: () => Promise<void> }> {
  const app = express()
  build(app)
  const http = createServer(app)
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  const { port } = http.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        http.closeAllConnections()
        http.close(() => closed())
      }),
  }
}
