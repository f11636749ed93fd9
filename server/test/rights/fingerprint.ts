import type { Database } from '#server/db/client.ts'

/** Tells whether anything at all was written: a hash of every row of every table. */
export async function fingerprint({ sql }: Pick<Database, 'sql'>): Promise<string> {
  const tables = await sql<{ name: string }>(
    '',
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
    [],
  )
  const hashes = tables.map(({ name }) => `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, ',' ORDER BY t::text), '')) AS hash FROM "${name}" t`)
  const rows = await sql<{ name: string; hash: string }>('', `${hashes.join(' UNION ALL ')} ORDER BY name`, [])
  return rows.map(({ name, hash }) => `${name} ${hash}`).join('\n')
}
