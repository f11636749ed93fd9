import { rm } from 'node:fs/promises'
import type { Keys } from '#server/auth/keys.ts'
import { createOpenOutbox, type OutboxMail } from '#server/email/outbox.ts'
import { createMailTransport } from '#server/email/transport.ts'
import { readEnv } from '#server/env.ts'
import { createSendLetter } from '#server/jobs/send-letter.ts'
import { type Harness, scratch } from './harness.ts'

/** The post office of a test: sends what is written when it is told to, into a folder of its own. */
export function openPost({ db }: Pick<Harness, 'db'>, keys: Keys) {
  const dataDir = scratch()
  const transport = createMailTransport({ from: 'Kente <kente@kente.test>', outbox: `${dataDir}/outbox`, host: 'kente.test' })
  const send = createSendLetter({ db, keys, transport, publicUrl: 'https://kente.test' })
  const view = { nameFr: 'A', nameEn: 'A', numberPrefix: 'A', baseCurrency: 'EUR', timeZone: 'Africa/Lome', languages: ['fr', 'en'], demo: true } as const
  const outbox = createOpenOutbox({ env: readEnv({ DATA_DIR: dataDir }), alliance: { current: () => view } })()

  return {
    /** The mails that this sending brought, the oldest first. */
    async deliver(): Promise<readonly OutboxMail[]> {
      await rm(dataDir, { recursive: true, force: true })
      for (const { id } of await db.prisma.letter.findMany({ where: { sentAt: null }, orderBy: { id: 'asc' } })) await send(id)
      const mails = (await outbox?.list()) ?? []
      await rm(dataDir, { recursive: true, force: true })
      return [...mails].sort((a, b) => a.at.localeCompare(b.at) || a.name.localeCompare(b.name))
    },
  }
}

/** The token of the link that a mail carries. */
export function tokenIn(mail: OutboxMail | undefined): string {
  return /https:\/\/kente\.test\/\w+\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
}
