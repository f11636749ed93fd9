import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'

/** The path of the invitation in the mail to this address, once it lies in the outbox of the data folder. */
export async function mailedLink(dataDir: string, address: string): Promise<string> {
  const outbox = join(dataDir, 'outbox')
  let found = ''
  await expect(async () => {
    const names = (await readdir(outbox)).filter((name) => name.endsWith('.eml'))
    const mails = await Promise.all(names.map(async (name) => (await readFile(join(outbox, name), 'utf8')).replace(/=\r?\n/g, '')))
    found = /\/invitation\/[\w.-]+/.exec(mails.find((mail) => mail.includes(`<${address}>`)) ?? '')?.[0] ?? ''
    expect(found).not.toBe('')
  }).toPass({ timeout: 30_000 })
  return found
}
