import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

/** Where the schema and its migrations lie, from the folder the program runs in. */
export const schemaFolder = 'prisma/schema'
export const migrationsFolder = 'prisma/migrations'

type File = { path: string; content: string }
type MigrationList = {
  baseDir: string
  lockfile: File
  shadowDbInitScript: string
  migrationDirectories: { path: string; migrationFile: { path: string; content: { tag: 'ok'; value: string } } }[]
}
type DiffTarget = { tag: 'empty' } | ({ tag: 'migrations' } & MigrationList) | { tag: 'schemaDatamodel'; files: File[] }
type Filters = { externalTables: string[]; externalEnums: string[] }

export type SchemaEngine = {
  applyMigrations(input: { migrationsList: MigrationList; filters: Filters }): Promise<{ appliedMigrationNames: string[] }>
  diff(input: { from: DiffTarget; to: DiffTarget; script: true; exitCode: null; shadowDatabaseUrl: null; filters: Filters }): Promise<{ stdout: string | null }>
}

export const noFilters: Filters = { externalTables: [], externalEnums: [] }

/**
 * Prisma's own schema engine as WebAssembly, over a driver adapter: it needs no native binary and writes
 * the same `_prisma_migrations` table as `prisma migrate deploy`.
 */
export async function loadSchemaEngine(factory: unknown): Promise<SchemaEngine> {
  instance ??= instantiate()
  const glue = await instance
  const datamodels = (await schemaFiles()).map(({ path: name, content }) => [name, content])
  return glue.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory as never))
}

type Glue = typeof import('@prisma/schema-engine-wasm/schema_engine_bg')

// One instance a process: engines of an earlier one would free their memory in a later one's.
let instance: Promise<Glue> | undefined

/** The package is built for bundlers, so its module is instantiated by hand. */
async function instantiate(): Promise<Glue> {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const path = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const made = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(await readFile(path))), { './schema_engine_bg.js': glue as never })
  glue.__wbg_set_wasm(made.exports)
  const start = made.exports.__wbindgen_start
  if (typeof start === 'function') start()
  return glue
}

export async function schemaFiles(): Promise<File[]> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith('.prisma')).sort()
  return Promise.all(names.map(async (path) => ({ path, content: await readFile(join(schemaFolder, path), 'utf8') })))
}

export async function migrationNames(folder = migrationsFolder): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

export async function migrationList(folder = migrationsFolder): Promise<MigrationList> {
  const names = await migrationNames(folder)
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (path) => ({
        path,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: await readFile(join(folder, path, 'migration.sql'), 'utf8') } },
      })),
    ),
  }
}
