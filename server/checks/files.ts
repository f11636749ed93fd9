import type { Database } from '#server/db/client.ts'
import type { FileStore } from '#server/storage/port.ts'
import type { Check } from './check.ts'

export const filesChecks: readonly Check[] = [
  {
    claim: 'a file lies in the thread of its message, and none belongs to a message that was deleted',
    sql: `SELECT f.id AS fault FROM "Attachment" f JOIN "Message" m ON m.id = f."messageId" WHERE m."threadId" <> f."threadId" OR m."deletedAt" IS NOT NULL`,
  },
  {
    claim: 'files of a thread under the Chatham House Rule have no name',
    sql: `SELECT f.id AS fault FROM "Attachment" f JOIN "Thread" t ON t.id = f."threadId" WHERE t.rule = 'chatham_house' AND f.name <> ''`,
  },
  {
    claim: 'a file is on its way, or part of a message, or to be removed, and one of these alone',
    sql: `SELECT x.id AS fault FROM (SELECT id FROM "Upload" UNION ALL SELECT id FROM "Attachment" UNION ALL SELECT id FROM "DoomedFile") x GROUP BY x.id HAVING count(*) > 1`,
  },
]

export const bytesClaim = 'every file of a message has its bytes, as many as are written down'

/** The files of messages whose bytes are missing, or are more or fewer; ten at most. */
export async function filesWithoutBytes({ sql }: Pick<Database, 'sql'>, store: Pick<FileStore, 'size'>): Promise<string[]> {
  const faults: string[] = []
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await sql<{ id: string; size: number }>('', `SELECT id, size FROM "Attachment" WHERE id > $1::uuid ORDER BY id LIMIT 1000`, [after])
    for (const { id, size } of rows) {
      const found = await store.size(id)
      if (found !== size) faults.push(`${id}: ${size} bytes written down, ${found ?? 'none'} found`)
    }
    const last = rows.at(-1)
    if (!last || faults.length >= 10) return faults.slice(0, 10)
    after = last.id
  }
}
