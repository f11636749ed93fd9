import { v7 as newId } from 'uuid'
import { createExecute } from '#server/commands/execute.ts'
import { openDatabase } from '#server/db/client.ts'

// Allocates one unit at a time until it is killed; names each command id before it asks, and again once it is answered.
const { url, actor, dossiers } = JSON.parse(process.env.KENTE_ALLOCATING ?? '{}')
const db = await openDatabase({ url, pool: 8 })
const execute = createExecute({ db, clock: { offset: 0 }, publish: () => {} })

async function client(n: number): Promise<void> {
  for (;;) {
    const [commandId, projectId] = [newId(), dossiers[n % dossiers.length]]
    process.stdout.write(`asked ${commandId} ${projectId}\n`)
    const { ok } = await execute('pool.allocate', actor, { projectId, amount: '3' }, { commandId })
    if (ok) process.stdout.write(`answered ${commandId}\n`)
  }
}

await Promise.all(Array.from({ length: 8 }, (_, n) => client(n)))
