import type { Database } from '#server/db/client.ts'
import type { Check } from './check.ts'
import { decisionsChecks } from './decisions.ts'
import { filesChecks } from './files.ts'
import { membersChecks } from './members.ts'
import { messagesChecks } from './messages.ts'
import { noticesChecks } from './notices.ts'
import { poolChecks } from './pool.ts'
import { projectsChecks } from './projects.ts'
import { promisesChecks } from './promises.ts'
import { resourcesChecks } from './resources.ts'
import { threadsChecks } from './threads.ts'

/** One list a module. */
const checks: readonly Check[] = [
  ...membersChecks,
  ...poolChecks,
  ...promisesChecks,
  ...projectsChecks,
  ...decisionsChecks,
  ...resourcesChecks,
  ...threadsChecks,
  ...filesChecks,
  ...messagesChecks,
  ...noticesChecks,
]

/** Runs every claim on the real data; returns the broken ones with up to ten faults each. */
export async function runChecks(db: Pick<Database, 'sql'>): Promise<{ claim: string; faults: string[] }[]> {
  const broken = []
  for (const { claim, sql } of checks) {
    const rows = await db.sql<{ fault: string }>('', `SELECT fault::text FROM (${sql}) AS found LIMIT 10`, [])
    if (rows.length > 0) broken.push({ claim, faults: rows.map((row) => row.fault) })
  }
  return broken
}

export const claimCount = checks.length
