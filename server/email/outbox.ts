import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AllianceSettings } from '#server/alliance.ts'
import type { Env } from '#server/env.ts'
import { type ReadMail, readMail } from './read-mail.ts'

export type OutboxMail = ReadMail & { readonly name: string }

const shownAtMost = 100
const fileName = /^\d{8}T\d{6}-[0-9a-f-]{36}\.eml$/

type Ports = { readonly env: Pick<Env, 'mode' | 'http' | 'demo' | 'dataDir'>; readonly alliance: Pick<AllianceSettings, 'current'> }

/**
 * The mails that lie in the outbox folder, for whoever tries Kente on this machine: in development, and in the
 * demonstration, both only where nobody else can reach the server. Answers null everywhere else.
 */
export function createOpenOutbox({ env, alliance }: Ports) {
  const folder = join(env.dataDir, 'outbox')

  async function read(name: string): Promise<OutboxMail | null> {
    if (!fileName.test(name)) return null
    const message = await readFile(join(folder, name), 'utf8').catch(() => null)
    return message === null ? null : { name, ...readMail(message) }
  }

  const outbox = {
    /** The last mails, the newest first. */
    async list(): Promise<readonly OutboxMail[]> {
      const names = await readdir(folder).catch(() => [])
      const last = names
        .filter((name) => fileName.test(name))
        .sort()
        .reverse()
        .slice(0, shownAtMost)
      return (await Promise.all(last.map(read))).flatMap((mail) => mail ?? [])
    },
    read,
  }

  return () => (env.http.onLoopback && (env.mode === 'development' || (env.demo.enterAs && alliance.current()?.demo)) ? outbox : null)
}
