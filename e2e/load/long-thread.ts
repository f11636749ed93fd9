import { openApi } from '../api-client.ts'
import { runKente, startKente } from '../start-kente.ts'
import type { BenchDatabase } from './bench-database.ts'
import { type Figure, latency, rounded } from './figures.ts'

const length = 100_000
const reads = 20

/** Where a reader of a long thread can come in. */
const places = { beginning: 'from=1', middle: `at=${length / 2}`, end: `before=${length + 1}` }

/** What it takes to read a thread of 100,000 messages wherever one comes in, and to check the data with it. */
export async function measureLongThread(database: BenchDatabase, threadId: string): Promise<Figure[]> {
  await database.ask(fill(threadId))
  await database.ask(`UPDATE "Thread" SET "lastSeq" = ${length} WHERE id = '${threadId}'`)
  await database.ask('VACUUM ANALYZE')
  const began = performance.now()
  await runKente('build/check-data.mjs', { DATA_DIR: database.dataDir, ...database.env })
  const checked = rounded((performance.now() - began) / 1000)

  const kente = await startKente({ dataDir: database.dataDir, env: database.env })
  try {
    const { cookie } = await openApi(kente.url, 'u05')
    const figures: Figure[] = [{ what: 'check:data with a thread of 100,000 messages', unit: 's', value: checked }]
    for (const [place, run] of Object.entries(places)) {
      const samples: number[] = []
      for (let read = 0; read < reads; read += 1) {
        const asked = performance.now()
        const answer = await fetch(`${kente.url}/threads/${threadId}?${run}`, { headers: { cookie, accept: 'text/html' } })
        await answer.text()
        if (!answer.ok) throw new Error(`${run} was answered with ${answer.status}`)
        samples.push(performance.now() - asked)
      }
      figures.push(...latency(`page at the ${place} of a thread of 100,000 messages`, samples))
    }
    return figures
  } finally {
    await kente.stop()
  }
}

/** Copies of what is said in the thread, one after the other. */
function fill(threadId: string): string {
  return `
    INSERT INTO "Message" SELECT (jsonb_populate_record(NULL::"Message", to_jsonb(m) || jsonb_build_object('id', gen_random_uuid(), 'clientId', gen_random_uuid(), 'seq', n))).*
      FROM generate_series((SELECT "lastSeq" + 1 FROM "Thread" WHERE id = '${threadId}'), ${length}) AS n
      JOIN "Message" m ON m."threadId" = '${threadId}' AND m.seq = 1 + n % 40`
}
