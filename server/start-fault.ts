import { DataFolderBusy } from './db/data-lock.ts'
import { MigrationFault } from './db/migrate.ts'
import { DatabaseTaken } from './db/process-lock.ts'
import { EnvFault } from './env.ts'

const ownFaults = [EnvFault, DataFolderBusy, DatabaseTaken, MigrationFault]

/** What the operating system says, as the variable that the operator can change. */
const systemFaults: { readonly [code: string]: string } = {
  EADDRINUSE: 'PORT: another program already listens on it',
  EADDRNOTAVAIL: 'HOST: this machine has no such address',
  EACCES: 'PORT or DATA_DIR: this user may not use it',
  EEXIST: 'DATA_DIR: a file stands where the folder should be',
  ENOTDIR: 'DATA_DIR: a file stands where the folder should be',
  EROFS: 'DATA_DIR: nothing can be written there',
  ENOSPC: 'DATA_DIR: its disk is full',
  ECONNREFUSED: 'DATABASE_URL: the database does not answer',
  ENOTFOUND: 'DATABASE_URL: its host is not known',
  ETIMEDOUT: 'DATABASE_URL: the database does not answer in time',
  '28P01': 'DATABASE_URL: the database refused the password',
  '3D000': 'DATABASE_URL: there is no such database',
}

/** The one line that explains why Kente cannot start, or null for a bug, whose stack is worth more. */
export function startFault(error: unknown): string | null {
  if (ownFaults.some((fault) => error instanceof fault)) return error instanceof Error ? error.message : null
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return systemFaults[code] ?? null
}
