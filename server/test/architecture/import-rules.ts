import type { Import, SourceFile } from './source-files.ts'

/** Paths are prefixes from the repository's root; packages are names, a trailing slash meaning the whole scope. */
type ImportRule = {
  readonly rule: string
  readonly files: readonly string[]
  readonly except?: readonly string[]
  /** Nothing else may be imported … */
  readonly only?: readonly string[]
  /** … or all but these. */
  readonly never?: readonly string[]
  /** Whether the rule holds for types too. */
  readonly types: 'free' | 'bound'
}

const web = ['express', 'socket.io', 'helmet', 'compression', '@remix-run/', 'react', 'react-dom', 'server/http/', 'server/realtime/']
const prisma = ['@prisma/', 'server/db/generated/', 'pg', '@electric-sql/', 'pglite-prisma-adapter']
const browserFolders = ['app/components/', 'app/realtime/', 'app/i18n/', 'app/entry.client.tsx']

/** Who may import whom (design.md §3), as data. Tests are free: they arrange what they prove. */
export const importRules: readonly ImportRule[] = [
  { rule: 'app/domain imports zod and itself alone', files: ['app/domain/'], only: ['app/domain/', 'zod'], types: 'bound' },
  { rule: 'app/ imports only types from server/', files: ['app/'], never: ['server/', 'prisma/'], types: 'free' },
  { rule: 'app/ does not know the database', files: ['app/'], never: prisma, types: 'bound' },
  {
    rule: 'what the browser loads needs no Node',
    files: browserFolders,
    never: ['node:', 'express', 'socket.io', '@remix-run/node', '@remix-run/express', 'pino', 'i18next'],
    types: 'free',
  },
  {
    rule: 'imports in app/ go downwards: a component knows no route',
    files: ['app/components/', 'app/realtime/', 'app/http/', 'app/i18n/'],
    never: ['app/routes/'],
    types: 'bound',
  },
  {
    rule: 'imports in app/ go downwards: realtime and i18n know no component',
    files: ['app/realtime/', 'app/i18n/'],
    never: ['app/components/'],
    types: 'bound',
  },
  {
    rule: 'a command knows its domain and its tx, not the doors',
    files: ['server/commands/'],
    never: [...web, 'nodemailer', 'server/email/', 'server/jobs/', 'server/state/', 'server/compose.ts'],
    types: 'bound',
  },
  {
    rule: 'a query knows no command and no door',
    files: ['server/queries/'],
    except: ['server/queries/ask.ts'],
    never: [...web, 'nodemailer', 'server/commands/', 'server/email/', 'server/jobs/', 'server/compose.ts'],
    types: 'free',
  },
  {
    rule: 'the doors speak execute and ask, never Prisma',
    files: ['server/http/', 'server/realtime/'],
    never: [...prisma, 'server/db/client.ts'],
    types: 'free',
  },
  {
    rule: 'jobs and mails know no page',
    files: ['server/jobs/', 'server/email/'],
    never: ['app/routes/', 'app/components/', 'app/realtime/', 'express', 'socket.io', '@remix-run/'],
    types: 'bound',
  },
  {
    rule: 'the database layer knows nothing above it',
    files: ['server/db/'],
    never: ['server/commands/', 'server/queries/', 'server/http/', 'server/realtime/', 'server/jobs/', 'server/auth/', 'server/compose.ts'],
    types: 'bound',
  },
  {
    rule: 'compose.ts is imported by index.ts and the tests alone',
    files: ['app/', 'server/', 'prisma/'],
    except: ['server/index.ts'],
    never: ['server/compose.ts'],
    types: 'free',
  },
  { rule: 'Lucia is used in server/auth alone', files: ['app/', 'server/', 'prisma/'], except: ['server/auth/'], never: ['lucia'], types: 'bound' },
  {
    rule: 'database drivers are used in server/db alone',
    files: ['app/', 'server/', 'prisma/'],
    except: ['server/db/'],
    never: ['pg', '@electric-sql/', 'pglite-prisma-adapter', '@prisma/adapter-pg'],
    types: 'free',
  },
  { rule: 'browser tests see Kente from outside', files: ['e2e/'], never: ['server/', 'app/routes/', 'app/components/', ...prisma.slice(0, 2)], types: 'free' },
  {
    rule: 'nothing that runs imports a test',
    files: ['app/', 'server/', 'prisma/'],
    except: ['server/test/', 'server/install.mjs'],
    never: ['server/test/', 'vitest', 'fast-check', '@playwright/test'],
    types: 'bound',
  },
]

/** What a file imports against the rules, each told with the rule that it breaks. */
export function brokenImports(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !isTest(path))
    .flatMap((file) => importRules.filter((rule) => appliesTo(rule, file.path)).flatMap((rule) => faults(rule, file)))
}

export const isTest = (path: string): boolean => /\.(test|spec)\.tsx?$/.test(path) || path.startsWith('server/test/')

function appliesTo({ files, except = [] }: ImportRule, path: string): boolean {
  return matches(files, path) && !matches(except, path)
}

function faults({ rule, only, never, types }: ImportRule, { path, imports }: SourceFile): string[] {
  const bad = ({ to, typeOnly }: Import) => (types === 'bound' || !typeOnly) && ((only && !matches(only, to)) || (never && matches(never, to)))
  return imports.filter(bad).map(({ to }) => `${path} imports ${to}: ${rule}`)
}

/** `pg` is the package alone; `server/db/` and `@prisma/` are everything under them; `node:` every module of Node. */
function matches(prefixes: readonly string[], path: string): boolean {
  return prefixes.some((prefix) => (/[/:]$/.test(prefix) ? path.startsWith(prefix) : path === prefix))
}
