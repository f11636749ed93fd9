import { openApi } from '../api-client.ts'
import type { BenchDatabase } from './bench-database.ts'
import { type Figure, latency, rounded } from './figures.ts'

const clients = 8
/** One person's commands a minute are limited at the door; fewer than that are made here. */
const allocations = 1000

/** Lets an approved dossier of the demonstration take more money: an adopted decision beside its own. */
export function allowAllocations(database: BenchDatabase): Promise<string> {
  return database.ask(`
    INSERT INTO "Decision" (id, number, "projectId", mode, state, outcome, consequence, amount, currency, "textFr", "textEn", "meetingOn", "recordedById", "confirmedById", "confirmedAt", "textHash")
    SELECT gen_random_uuid(), 'BENCH-1', d."projectId", d.mode, 'adopted', 'approved', 'allocated', 100000000, d.currency, d."textFr", d."textEn", d."meetingOn", d."recordedById", d."confirmedById", d."confirmedAt", d."textHash"
      FROM "Decision" d JOIN "Project" p ON p.id = d."projectId"
     WHERE d.state = 'adopted' AND d.outcome = 'approved' AND p.state IN ('approved', 'agreement', 'active')
     ORDER BY p.number LIMIT 1
    RETURNING "projectId"`)
}

/** One unit at a time from one pool, by eight clients through the HTTP door. */
export async function measureAllocations(url: string, projectId: string): Promise<Figure[]> {
  const api = await openApi(url, 'u04')
  const samples: number[] = []
  let left = allocations
  async function client(): Promise<void> {
    while (left > 0) {
      left -= 1
      const began = performance.now()
      await api.command('pool.allocate', { projectId, amount: '1' })
      samples.push(performance.now() - began)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - began) / 1000
  return [{ what: `allocations by ${clients} clients`, unit: '1/s', value: rounded(allocations / seconds) }, ...latency('allocation', samples)]
}
