import { defineConfig } from 'vitest/config'

const onPostgres = Boolean(process.env.TEST_DATABASE_URL)
const architecture = [
  'server/test/architecture.test.ts',
  'server/test/house-rules.test.ts',
  'server/test/catalogs.test.ts',
  'server/test/page-messages.test.ts',
  'server/test/writers.test.ts',
]
// The built program, started for real: after the build.
const program = 'server/test/program.test.ts'
const database = { include: ['server/**/*.test.ts'], exclude: ['server/**/*.race.test.ts', ...architecture, program] }
// Rights are the same on both databases; a walk through all of them tests no race.
const rights = 'server/test/rights/**'
const longEnough = { testTimeout: 60_000, hookTimeout: 120_000 }

// Files share their workers' modules, which would take longer to load than most files to run; what must be fresh,
// a test opens itself.
// Command, query and story tests run on the embedded database and again on PostgreSQL: PGlite has one
// connection and hides races. `*.race.test.ts` needs many connections and runs on PostgreSQL alone.
export default defineConfig({
  test: {
    maxWorkers: 2,
    allowOnly: false,
    projects: [
      { test: { name: 'architecture', isolate: false, include: architecture, testTimeout: 60_000 } },
      { test: { name: 'program', include: [program], ...longEnough } },
      { test: { name: 'pure', isolate: false, include: ['app/**/*.test.ts', 'app/**/*.test.tsx'] } },
      { test: { name: 'pglite', isolate: false, ...database, ...longEnough, env: { KENTE_TEST_DATABASE: 'pglite' } } },
      ...(onPostgres
        ? [
            {
              test: {
                name: 'postgres',
                isolate: false,
                ...database,
                exclude: [...database.exclude, rights],
                ...longEnough,
                env: { KENTE_TEST_DATABASE: 'postgres' },
              },
            },
            {
              test: {
                name: 'races',
                isolate: false,
                include: ['server/**/*.race.test.ts'],
                ...longEnough,
                testTimeout: 300_000,
                env: { KENTE_TEST_DATABASE: 'postgres' },
              },
            },
          ]
        : []),
    ],
  },
})
