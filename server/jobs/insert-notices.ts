import { v7 as newId } from 'uuid'
import { discussionKinds, type NoticeFacts, type NoticeKind } from '#app/domain/notices/notice-kinds.ts'
import type { Database } from '#server/db/client.ts'
import { mailTimes } from './mail-times.ts'

export type NoticeChannel = 'inbox' | 'mail'

/** What a notice is about; with its person and channel it stands once. */
export type NoticeAbout = {
  readonly eventId: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly kind: NoticeKind
  readonly facts: NoticeFacts
}

type Ports = { readonly db: Pick<Database, 'sql'>; readonly channels: readonly NoticeChannel[]; readonly now: Date }

/** Writes the lines that are not there yet, mails as each person chose, and returns the ids of the mails that may leave now. */
export async function insertNotices({ db, channels, now }: Ports, about: NoticeAbout, people: readonly string[]): Promise<readonly string[]> {
  if (people.length === 0) return []
  // A reminder, or a broken glass, is told whatever was chosen for the discussion.
  const threadId = discussionKinds.includes(about.kind) ? (about.facts.threadId ?? null) : null
  const times = channels.includes('mail') ? await mailTimes(db, people, threadId, now) : new Map<string, Date>()
  const lines = people.flatMap((person) =>
    channels.flatMap((channel) => {
      const leavesAt = channel === 'inbox' ? now : times.get(person)
      return leavesAt ? [{ id: newId(), person, channel, leavesAt }] : []
    }),
  )
  const rows = await db.sql<{ id: string; isDue: boolean }>('notice-insert', statement, [
    about.eventId,
    about.kind,
    about.subject.kind,
    about.subject.id,
    JSON.stringify(about.facts),
    lines.map(({ id }) => id),
    lines.map(({ person }) => person),
    lines.map(({ channel }) => channel),
    lines.map(({ leavesAt }) => leavesAt.toISOString()),
    now.toISOString(),
  ])
  return rows.filter(({ isDue }) => isDue).map(({ id }) => id)
}

const statement = `
  INSERT INTO "Notice" (id, "eventId", "personId", channel, kind, "subjectKind", "subjectId", params, "leavesAt")
  SELECT row.id, $1::uuid, row.person, row.channel, $2, $3, $4::uuid, $5::jsonb, row.leaves
    FROM unnest($6::uuid[], $7::uuid[], $8::text[], $9::timestamptz[]) AS row(id, person, channel, leaves)
  ON CONFLICT DO NOTHING
  RETURNING id, channel = 'mail' AND "leavesAt" <= $10::timestamptz AS "isDue"`
