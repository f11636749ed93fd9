import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { type ApiClient, openApi } from '../api-client.ts'
import type { BenchDatabase } from './bench-database.ts'
import { type Figure, latency, rounded } from './figures.ts'

const clients = 8
/** Each person's commands a minute are limited at the door: so many are asked of each coordinator. */
const eachPerson = 560
const coordinators = ['u02', 'u03', 'u04']

/** Dossiers that take money from one contribution, and dossiers that each take it from their own. */
export type AllocationScene = { readonly contended: readonly string[]; readonly spread: readonly string[] }

/**
 * Eight approved dossiers for which only money tied to nothing may be spent, the oldest contribution first, and a hundred
 * more of which each has a contribution tied to it. Written as rows while no server has the database open.
 */
export async function prepareAllocations({ ask }: BenchDatabase): Promise<AllocationScene> {
  const made = await ask(`
    WITH made AS (
      INSERT INTO "Project" (id, number, seed, "leadId", state, "createdById", "submittedAt")
      SELECT gen_random_uuid(), 'BENCH-26-' || lpad(n::text, 3, '0'), 'bench', model."leadId", 'active', model."createdById", now()
        FROM (SELECT * FROM "Project" ORDER BY number NULLS LAST LIMIT 1) AS model, generate_series(1, 108) AS n
      RETURNING id, number)
    SELECT string_agg(id::text, ' ' ORDER BY number) FROM made`)
  await ask(`
    INSERT INTO "Decision" (id, number, "projectId", mode, state, outcome, consequence, amount, currency, "textFr", "textEn", "meetingOn", "recordedById", "confirmedById", "confirmedAt", "textHash")
    SELECT gen_random_uuid(), p.number, p.id, d.mode, d.state, d.outcome, d.consequence, 100000000, d.currency, d."textFr", d."textEn", d."meetingOn", d."recordedById", d."confirmedById", d."confirmedAt", d."textHash"
      FROM "Project" p, (SELECT * FROM "Decision" WHERE state = 'adopted' AND outcome = 'approved' ORDER BY number LIMIT 1) AS d
     WHERE p.number LIKE 'BENCH-26-%'
    RETURNING 1`)
  const [contended, spread] = [made.split(' ').slice(0, 8), made.split(' ').slice(8)]
  // A contribution bears the id of the dossier that it is tied to.
  await ask(`
    INSERT INTO "Contribution" (id, code, "fundId", "contributorId", "earmarkKind", "earmarkValue", currency, pledged, committed, state, "pledgedById")
    SELECT tied::uuid, 'BENCH-' || tied, c."fundId", c."contributorId", 'project', tied, a."baseCurrency", 1000000, 1000000, 'fulfilled', c."pledgedById"
      FROM unnest(string_to_array('${spread.join(' ')}', ' ')) AS tied, "Alliance" a, (SELECT * FROM "Contribution" ORDER BY code LIMIT 1) AS c
    RETURNING 1`)
  await ask(`
    SELECT kente_record_transfers(jsonb_agg(jsonb_build_object(
        'id', gen_random_uuid(), 'groupId', gen_random_uuid(), 'amount', c.pledged, 'reason', 'receipt', 'effectiveOn', current_date,
        'createdById', c."pledgedById", 'createdBodyId', c."contributorId", 'createdAt', now(),
        'debit', jsonb_build_object('id', gen_random_uuid(), 'key', 'world:cash:' || c.id, 'ledger', 'cash', 'unit', c.currency, 'kind', 'world', 'contributionId', c.id),
        'credit', jsonb_build_object('id', gen_random_uuid(), 'key', 'available:' || c.id, 'ledger', 'cash', 'unit', c.currency, 'kind', 'available', 'contributionId', c.id))))
      FROM "Contribution" c WHERE c.code LIKE 'BENCH-%'`)
  return { contended, spread }
}

/** One unit at a time by eight clients through the HTTP door: all from one contribution, and from a hundred. */
export async function measureAllocations(url: string, { contended, spread }: AllocationScene): Promise<Figure[]> {
  const people = await Promise.all(coordinators.map((person) => openApi(url, person)))
  return [
    ...(await measure(url, people, contended, `allocations from one contribution, ${clients} clients`)),
    ...(await measure(url, people, spread, `allocations from ${spread.length} contributions, ${clients} clients`)),
  ]
}

async function measure(url: string, people: readonly ApiClient[], dossiers: readonly string[], what: string): Promise<Figure[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const all = eachPerson * people.length
  const samples: number[] = []
  let begun = 0
  async function client(): Promise<void> {
    while (begun < all) {
      const n = begun++
      const [person, projectId] = [people[n % people.length], dossiers[n % dossiers.length]]
      if (!person || !projectId) throw new Error('nobody to allocate, or nothing to allocate to')
      const from = performance.now()
      await allocate(agent, url, person, projectId)
      samples.push(performance.now() - from)
    }
  }
  const from = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - from) / 1000
  agent.destroy()
  return [{ what, unit: '1/s', value: rounded(all / seconds) }, ...latency(what, samples)]
}

/** By the plain client of Node: fetch alone would take a good part of the machine that it measures. */
function allocate(agent: Agent, url: string, { cookie, mandateId }: ApiClient, projectId: string): Promise<void> {
  const body = JSON.stringify({ projectId, amount: '1' })
  const headers = {
    cookie,
    origin: url,
    'kente-as': mandateId,
    'idempotency-key': randomUUID(),
    'content-type': 'application/json',
    'content-length': body.length,
  }
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/api/commands/pool.allocate`, { method: 'POST', agent, headers }, (answer) => {
      let said = ''
      answer.on('data', (chunk) => {
        said += chunk
      })
      answer.on('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode} ${said}`))))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
