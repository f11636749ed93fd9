import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '#server/db/client.ts'
import { EnvFault } from '#server/env.ts'
import { createKeys, type Keys } from './keys.ts'

type Settings = { readonly secret: string | undefined; readonly dataDir: string }

/**
 * The installation's keys: from KENTE_SECRET, else from a file in the data folder, made at the first start. Throws
 * EnvFault when the database was used with another secret: its sealed secrets and links would be lost.
 */
export async function openKeys(db: Pick<Database, 'sql'>, { secret, dataDir }: Settings): Promise<Keys> {
  const keys = createKeys(secret ?? (await secretIn(dataDir)))
  await db.sql('', `INSERT INTO "Installation" (id, "keyCheck") VALUES (1, $1) ON CONFLICT DO NOTHING`, [keys.check()])
  const [known] = await db.sql<{ keyCheck: string }>('', `SELECT "keyCheck" FROM "Installation" WHERE id = 1`, [])
  if (known?.keyCheck !== keys.check()) {
    throw new EnvFault('KENTE_SECRET: this database was used with another secret (KENTE_SECRET, or the file "secret" in DATA_DIR)')
  }
  return keys
}

async function secretIn(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret')
  await mkdir(dataDir, { recursive: true })
  // `wx`: of two first starts at once, the later one reads what the earlier wrote.
  await writeFile(path, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  return (await readFile(path, 'utf8')).trim()
}
