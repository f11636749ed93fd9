import { openApi } from '../api-client.ts'
import { runKente, startKente } from '../start-kente.ts'
import type { BenchDatabase } from './bench-database.ts'
import { type Figure, latency, rounded } from './figures.ts'

const contributions = 200
const dossiers = 50
/** Entries of each contribution: its promise, what arrived, then money that goes to dossiers and is spent. */
const entriesEach = 500
const reads = 20

/** What it takes to read a ledger of 100,000 entries: the overview through the HTTP door, and check:data from start to end. */
export async function measureLedgerReads(database: BenchDatabase): Promise<Figure[]> {
  await fillLedger(database)
  const began = performance.now()
  await runKente('build/check-data.mjs', { DATA_DIR: database.dataDir, ...database.env })
  const checked = (performance.now() - began) / 1000

  const kente = await startKente({ dataDir: database.dataDir, env: database.env })
  try {
    const api = await openApi(kente.url, 'u04')
    const samples: number[] = []
    for (let read = 0; read < reads; read += 1) {
      const asked = performance.now()
      await api.query('pool.overview')
      samples.push(performance.now() - asked)
    }
    return [...latency('overview of 100,000 entries', samples), { what: 'check:data on 100,000 entries', unit: 's', value: rounded(checked) }]
  } finally {
    await kente.stop()
  }
}

/** Through the door of the ledger alone, so that every guard of the database stands: copies of a promise and of a dossier. */
async function fillLedger({ ask }: BenchDatabase): Promise<void> {
  await ask(`
    INSERT INTO "Contribution" SELECT (jsonb_populate_record(NULL::"Contribution", to_jsonb(c) || jsonb_build_object('id', gen_random_uuid(), 'code', 'L' || n,
        'currency', 'EUR', 'earmarkKind', 'unearmarked', 'earmarkValue', NULL, 'pledged', 100000000, 'committed', 100000000,
        'state', 'fulfilled', 'awaiting', NULL, 'rateKind', NULL, 'rateValue', NULL, 'rateSource', NULL))).*
      FROM (SELECT * FROM "Contribution" WHERE committed > 0 ORDER BY code LIMIT 1) AS c, generate_series(1, ${contributions}) AS n`)
  await ask(`
    INSERT INTO "Project" SELECT (jsonb_populate_record(NULL::"Project", to_jsonb(p) || jsonb_build_object('id', gen_random_uuid(), 'number', 'L-' || n, 'seed', 'L-' || n))).*
      FROM (SELECT * FROM "Project" WHERE state = 'active' ORDER BY number LIMIT 1) AS p, generate_series(1, ${dossiers}) AS n`)
  await ask(accountOf)
  for (let first = 1; first <= contributions; first += 20) await ask(entriesOf(first, first + 19))
  await ask('VACUUM ANALYZE')
}

/** One batch a contribution, each entry built as server/commands/pool/record-transfers.ts builds it. */
function entriesOf(first: number, last: number): string {
  return `
    SELECT sum(kente_record_transfers(batch)) FROM (
      SELECT jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'amount', amount, 'reason', reason, 'effectiveOn', '2026-10-01', 'groupId', gen_random_uuid(),
          'createdById', c."pledgedById", 'createdBodyId', c."contributorId", 'createdAt', '2026-10-02T00:00:00Z',
          'debit', bench_side(debit, c.id, p.id, p."leadId"), 'credit', bench_side(credit, c.id, p.id, p."leadId")) ORDER BY n) AS batch
      FROM "Contribution" c
      CROSS JOIN generate_series(1, ${entriesEach}) AS n
      JOIN "Project" p ON p.number = 'L-' || (1 + (substr(c.code, 2)::int * 7 + n / 48) % ${dossiers})
      CROSS JOIN LATERAL (SELECT
        CASE n WHEN 1 THEN 'pledge' WHEN 2 THEN 'commitment' WHEN 3 THEN 'receipt' WHEN 4 THEN 'honour'
          ELSE (ARRAY['allocation', 'allocation', 'disbursement', 'spending'])[1 + n % 4] END AS reason,
        CASE WHEN n < 5 THEN 100000000 ELSE (ARRAY[1000, 1000, 100, 10])[1 + n % 4] END AS amount) AS act
      JOIN (VALUES ('pledge', 'obligation world', 'obligation pledged'), ('commitment', 'obligation pledged', 'obligation committed'),
        ('receipt', 'cash world', 'cash available'), ('honour', 'obligation committed', 'obligation honoured'),
        ('allocation', 'cash available', 'cash allocated'), ('disbursement', 'cash allocated', 'cash advance'), ('spending', 'cash advance', 'cash spent'))
        AS sides (act, debit, credit) ON sides.act = reason
      WHERE c.code ~ '^L[0-9]+$' AND substr(c.code, 2)::int BETWEEN ${first} AND ${last}
      GROUP BY c.id) AS batches`
}

/** What names an account, as app/domain/pool/accounts.ts says. */
const accountOf = `
  CREATE FUNCTION bench_side(account text, contribution uuid, project uuid, forum uuid) RETURNS jsonb LANGUAGE sql AS $$
    SELECT jsonb_strip_nulls(jsonb_build_object('id', gen_random_uuid(), 'ledger', ledger, 'kind', kind, 'unit', 'EUR', 'contributionId', contribution,
        'projectId', CASE WHEN kind IN ('allocated', 'advance', 'spent') THEN project END,
        'forumId', CASE WHEN kind IN ('advance', 'spent') THEN forum END,
        'key', CASE WHEN kind = 'world' THEN 'world:' || ledger ELSE kind END || ':' || contribution
          || CASE WHEN kind IN ('allocated', 'advance', 'spent') THEN ':' || project ELSE '' END
          || CASE WHEN kind IN ('advance', 'spent') THEN ':' || forum ELSE '' END))
      FROM (SELECT split_part(account, ' ', 1) AS ledger, split_part(account, ' ', 2) AS kind) AS named $$`
