import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { scratch } from '#server/test/harness.ts'
import { openDatabase } from './client.ts'
import { MigrationFault, migrate } from './migrate.ts'
import { schemaDiff } from './schema-diff.ts'
import { migrationNames, migrationsFolder } from './schema-engine.ts'

describe('migrations', async () => {
  const db = await openDatabase({})
  afterAll(() => db.close())

  it('are applied once', async () => {
    expect(await migrate(db)).toEqual(await migrationNames())
    expect(await migrate(db)).toEqual([])
  })

  it('lead to the schema that the client is made from', async () => {
    expect(await schemaDiff(db)).toBeNull()
  })

  it('that break are told in one line, leave nothing behind and are not recorded', async () => {
    const folder = await withBrokenMigration()

    const fault = await migrate(db, folder).catch((error: unknown) => error)

    expect(fault).toBeInstanceOf(MigrationFault)
    expect(String(fault)).toContain('29990101000000_broken')
    expect(String(fault)).not.toContain('\n')
    expect(await db.sql('', `SELECT 1 FROM pg_tables WHERE tablename = 'HalfMade'`, [])).toEqual([])
    expect(await db.sql('', `SELECT 1 FROM "_prisma_migrations" WHERE migration_name LIKE '%broken' AND finished_at IS NOT NULL`, [])).toEqual([])
  })
})

async function withBrokenMigration(): Promise<string> {
  const folder = scratch()
  await cp(migrationsFolder, folder, { recursive: true })
  await mkdir(join(folder, '29990101000000_broken'))
  await writeFile(join(folder, '29990101000000_broken', 'migration.sql'), 'CREATE TABLE "HalfMade" (id int); SELECT nonsense();')
  return folder
}
