import type { StoredEvent } from '#server/commands/append-events.ts'
import { moderatorsOf } from '#server/commands/threads/moderators.ts'
import type { Database } from '#server/db/client.ts'

type Db = Pick<Database, 'sql' | 'prisma'>

/**
 * An event with whom it concerns, for whoever writes their notices. Events of a thread under the Chatham House Rule do not
 * hold them (rulings.md 32): rows that its readers alone may see do.
 */
export async function withRecipients(db: Db, event: StoredEvent): Promise<StoredEvent> {
  if (event.personId !== null) return event
  switch (event.type) {
    case 'message.posted':
      return { ...event, payload: { ...event.payload, ...(await mentionedIn(db, event.payload.messageId)) } }
    case 'thread.tended':
      return event.payload.actId ? { ...event, payload: { ...event.payload, ...(await aboutWhom(db, event.payload.actId)) } } : event
    case 'message.reported':
      return { ...event, payload: { ...event.payload, moderatorIds: await moderatorsFor(db, event.payload) } }
    default:
      return event
  }
}

async function mentionedIn({ sql }: Db, messageId: string) {
  const rows = await sql<{ personId: string | null; bodyId: string | null }>(
    'mentioned-in',
    'SELECT "personId", "bodyId" FROM "Mention" WHERE "messageId" = $1::uuid',
    [messageId],
  )
  return {
    mentionedPersonIds: rows.flatMap(({ personId }) => personId ?? []),
    mentionedBodyIds: rows.flatMap(({ bodyId }) => bodyId ?? []),
  }
}

async function aboutWhom({ sql }: Db, actId: string) {
  const [act] = await sql<{ aboutId: string | null }>('act-about', 'SELECT "aboutId" FROM "ThreadAct" WHERE id = $1::uuid', [actId])
  return act?.aboutId ? { aboutId: act.aboutId } : {}
}

async function moderatorsFor({ prisma }: Db, { reportId, moderatorIds }: { readonly reportId: string; readonly moderatorIds: readonly string[] }) {
  if (moderatorIds.length > 0) return moderatorIds
  const report = await prisma.messageReport.findUnique({ where: { id: reportId }, select: { reporterId: true, message: true } })
  if (!report) return []
  const { threadId, authorId } = report.message
  return (await moderatorsOf(prisma, threadId, authorId)).filter((id) => id !== report.reporterId)
}
