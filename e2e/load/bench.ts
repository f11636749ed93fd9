import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { type Kente, startKente } from '../start-kente.ts'
import { measureAllocations, prepareAllocations } from './allocations.ts'
import { type BenchDatabase, embeddedDatabase, postgresDatabase } from './bench-database.ts'
import { type Figure, rounded, table } from './figures.ts'
import { measureLedgerReads } from './ledger-reads.ts'
import { measureLongThread } from './long-thread.ts'
import { measurePosting } from './posting.ts'
import { measureRemoval } from './removal.ts'
import { measureThreadPage, threadOfFifty } from './thread-page.ts'
import { measureWeights } from './weights.ts'

// `npm run bench`: measures on servers and databases of its own, on loopback, and stops by itself. It asserts no time.
const seconds = 10

const built = spawnSync(process.execPath, ['server/build.mjs'], { stdio: 'inherit' })
if (built.status !== 0) process.exit(1)

const columns = []
for (const open of [embeddedDatabase, postgresDatabase]) {
  const database = await open()
  if (!database) {
    console.log('PostgreSQL does not answer: measured on the embedded database alone.')
    continue
  }
  console.log(`Measuring on ${database.name} …`)
  columns.push({ name: database.name, figures: await measureAll(database).finally(database.drop) })
}
console.log(`\n${table(columns)}\n\nNode ${process.versions.node}, ${cpus().length} cores; the load comes from the same machine.`)
writeFileSync('build/bench.json', JSON.stringify({ at: new Date().toISOString(), node: process.versions.node, cores: cpus().length, columns }, null, 2))
console.log('Written to build/bench.json.')

async function measureAll(database: BenchDatabase): Promise<Figure[]> {
  const figures: Figure[] = []
  const first = await timedStart(database)
  figures.push({ what: 'first start with the demonstration, until the first answer', unit: 's', value: first.seconds })
  await first.kente.stop()
  const allocations = await prepareAllocations(database)

  const { kente, seconds: again } = await timedStart(database)
  figures.push({ what: 'second start, until the first answer', unit: 's', value: again })
  const thread = await threadOfFifty(kente.url)
  try {
    figures.push(...(await measureThreadPage(kente.url, thread, seconds)))
    // The goals: 200 screens on PostgreSQL, 100 on the embedded database.
    const screens = database.name === 'embedded' ? 100 : 200
    figures.push({ what: 'with the thread open', unit: 'screens', value: screens })
    figures.push(...(await measurePosting(kente.url, thread, { seconds, screens })))
    figures.push(...(await measureRemoval(kente.url, screens)))
    figures.push(...(await measureAllocations(kente.url, allocations)))
    figures.push(...(await measureWeights(kente.url, thread.api, thread.id)))
  } finally {
    await kente.stop()
  }
  figures.push(...(await measureLedgerReads(database)))
  figures.push(...(await measureLongThread(database, thread.id)))
  return figures
}

async function timedStart({ dataDir, env }: BenchDatabase): Promise<{ kente: Kente; seconds: number }> {
  const began = performance.now()
  const kente = await startKente({ dataDir, env })
  await fetch(`${kente.url}/login`)
  return { kente, seconds: rounded((performance.now() - began) / 1000) }
}
