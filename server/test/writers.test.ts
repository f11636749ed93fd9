import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isTest } from './architecture/import-rules.ts'
import { sourceFiles } from './architecture/source-files.ts'

/** Besides commands, who may write which table (rulings.md 27). A table named nowhere here is a command's alone. */
const personalState = ['ReadPosition', 'Person', 'NoticeChoice', 'ThreadFollow', 'ThreadDraft', 'Bookmark', 'Reminder', 'Upload']
const machinery = [
  ...['Session', 'SuspendedSession', 'KnownDevice', 'SetUpLink', 'Notice', 'Event', 'CommandRun', 'Person'],
  ...['Installation', 'SecondFactor', 'RecoveryCode', 'Passkey', 'Ceremony', 'PasswordReset', 'EmailChange'],
  ...['Letter', 'ThreadFollow', 'Reminder', 'Task', 'Upload', 'DoomedFile'],
]

const writers: readonly { readonly folder: string; readonly tables: readonly string[] | 'all' }[] = [
  { folder: 'server/commands/', tables: 'all' },
  { folder: 'server/state/', tables: personalState },
  { folder: 'server/jobs/', tables: machinery },
  { folder: 'server/auth/', tables: machinery },
  { folder: 'server/realtime/', tables: ['Event'] },
  // Rows that no command makes yet; ARCHITECTURE.md counts them.
  { folder: 'prisma/', tables: 'all' },
  { folder: 'server/db/', tables: ['_prisma_migrations'] },
]

const models = readdirSync('prisma/schema').flatMap((name) =>
  [...readFileSync(join('prisma/schema', name), 'utf8').matchAll(/^model (\w+)/gm)].map(([, model = '']) => model),
)
const modelOf = new Map(models.map((model) => [model.charAt(0).toLowerCase() + model.slice(1), model]))

describe('who may write', () => {
  it('is a command, personal state or machinery, each its own tables', () => {
    const running = sourceFiles.filter(({ path }) => !isTest(path) && !path.startsWith('e2e/'))

    const foreign = running.flatMap(({ path, text }) => {
      const allowed = writers.find(({ folder }) => path.startsWith(folder))?.tables ?? []
      return allowed === 'all' ? [] : tablesWritten(text).flatMap((table) => (allowed.includes(table) ? [] : [`${path} writes ${table}`]))
    })

    expect(foreign).toEqual([])
  })

  it('knows the writes it looks for', () => {
    expect(tablesWritten('await tx.project.update({}); await tx.$executeRaw`INSERT INTO "Transfer" …`; db.prisma.notice.createMany([])')).toEqual([
      'Project',
      'Notice',
      'Transfer',
    ])
  })
})

function tablesWritten(text: string): string[] {
  const byClient = [...text.matchAll(/\.(\w+)\.(?:create|update|upsert|delete)(?:Many)?(?:AndReturn)?\(/g)].flatMap(([, name = '']) => modelOf.get(name) ?? [])
  const bySql = [...text.matchAll(/\b(?:INSERT INTO|UPDATE|DELETE FROM|TRUNCATE)\s+"(\w+)"/g)].map(([, table = '']) => table)
  return [...byClient, ...bySql]
}
