import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bytesClaim, filesWithoutBytes } from './checks/files.ts'
import { claimCount, runChecks } from './checks/run-checks.ts'
import { openDatabase } from './db/client.ts'
import { lockDataFolder } from './db/data-lock.ts'
import { EnvFault, readEnv } from './env.ts'
import { startFault } from './start-fault.ts'
import { createDiskStore } from './storage/disk.ts'

/** Those about the data and the one about bytes. */
const claims = claimCount + 1

/**
 * `npm run check:data`: runs every claim of server/checks on the real data and prints the broken ones.
 * The process ends with 1 when a claim does not hold or the data cannot be reached.
 */
async function checkData(): Promise<number> {
  const { database, dataDir } = readEnv(process.env)
  const folder = join(dataDir, 'db')
  if (!database.url && !existsSync(folder)) throw new EnvFault(`DATA_DIR: there is no database in ${dataDir} yet; npm start makes one`)
  // The embedded database opens for one process alone: while a server runs, its folder is refused here.
  const lock = database.url ? null : await lockDataFolder(dataDir)
  const db = await openDatabase(database.url ? { url: database.url, pool: 2 } : { dataDir: folder })
  try {
    const withoutBytes = await filesWithoutBytes(db, createDiskStore(join(dataDir, 'files')))
    const broken = [...(await runChecks(db)), ...(withoutBytes.length > 0 ? [{ claim: bytesClaim, faults: withoutBytes }] : [])]
    for (const { claim, faults } of broken) console.log([`Broken: ${claim}`, ...faults.map((fault) => `  ${fault}`)].join('\n'))
    console.log(`${claims - broken.length} of ${claims} claims hold.`)
    return broken.length === 0 ? 0 : 1
  } finally {
    await db.close()
    await lock?.release()
  }
}

process.exitCode = await checkData().catch((error) => {
  const fault = startFault(error)
  console.error(fault ? `kente: ${fault}` : error)
  return 1
})
