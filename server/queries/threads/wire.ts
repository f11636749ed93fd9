import { excerptOf } from '#app/domain/threads/excerpt.ts'
import type { Gone, Provenance, ReactionKind } from '#app/domain/threads/message.ts'
import type { WireFile, WireMessage, WirePlace, WireReaction } from '#app/realtime/protocol.ts'

/** A message with its author and body, as `messageColumns` selects it. */
export type MessageRow = {
  readonly id: string
  readonly threadId: string
  readonly seq: number
  readonly clientId: string
  readonly authorId: string
  readonly authorName: string
  readonly bodyId: string
  readonly bodyCode: string
  readonly bodyKind: string
  readonly lang: string
  readonly html: string
  readonly official: boolean
  readonly onBehalf: boolean
  /** Text where the row came inside JSON. */
  readonly at: Date | string
  readonly change: number
  readonly version: number
  readonly corrected: boolean
  readonly gone: Gone | null
  readonly reason: string | null
  readonly parent: {
    /** Where it stands in another thread; else null. */
    readonly threadId: string | null
    readonly seq: number
    readonly name: string
    readonly code: string
    readonly kind: string
    readonly lang: string
    readonly html: string
  } | null
  readonly reactions: readonly { readonly kind: ReactionKind; readonly id: string; readonly name: string; readonly code: string }[] | null
  readonly translations:
    | readonly { readonly lang: string; readonly html: string; readonly provenance: Provenance; readonly checked: boolean; readonly stale: boolean }[]
    | null
  readonly files: readonly WireFile[] | null
  readonly moved: WirePlace | null
}

const shown = (message: string) => `${message}."deletedAt" IS NULL AND ${message}."hiddenAt" IS NULL`
/** Nobody is the author of what stands in the place of a message that moved. */
const unlessMoved = (column: string) => `CASE WHEN m."movedId" IS NULL THEN ${column} ELSE '' END`
/** A message in another thread is shown to those alone who read that, too: to all who read this one, or to none. */
const seenAcross = (message: string) => `(${message}."threadId" = m."threadId" OR kente_same_readers(m."threadId", ${message}."threadId"))`

/**
 * Of `messageSource`. A message as it was posted has neither reactions nor translations: they are looked for only
 * where something changed since.
 */
export const messageColumns = `m.id, m."threadId", m.seq, m."clientId", ${unlessMoved('m."authorId"::text')} AS "authorId",
  ${unlessMoved('a.name')} AS "authorName", ${unlessMoved('m."bodyId"::text')} AS "bodyId", ${unlessMoved('b.code')} AS "bodyCode",
  ${unlessMoved('b.kind')} AS "bodyKind", m.lang, CASE WHEN ${shown('m')} THEN m.html ELSE '' END AS html, m.official, m."onBehalf", m."createdAt" AS at,
  m."changeSeq" AS change, m.version, m.corrected, coalesce(m."deletedBy", CASE WHEN m."hiddenAt" IS NOT NULL THEN 'hidden' WHEN m."movedId" IS NOT NULL THEN 'moved' END) AS gone,
  CASE WHEN m."deletedAt" IS NULL THEN m."hiddenReason" END AS reason,
  CASE WHEN answers."parentId" IS NOT NULL THEN (
    SELECT json_build_object('threadId', nullif(p."threadId", m."threadId"), 'seq', p.seq, 'name', CASE WHEN ${seenAcross('p')} THEN pa.name ELSE '' END,
                             'code', CASE WHEN ${seenAcross('p')} THEN pb.code ELSE '' END, 'kind', pb.kind, 'lang', p.lang,
                             'html', CASE WHEN ${shown('p')} AND ${seenAcross('p')} THEN left(p.html, 800) ELSE '' END)
      FROM "Message" p JOIN "Person" pa ON pa.id = p."authorId" JOIN "Body" pb ON pb.id = p."bodyId" WHERE p.id = answers."parentId") END AS parent,
  CASE WHEN m."changeSeq" > 0 AND ${shown('m')} THEN (
    SELECT json_agg(json_build_object('kind', x.kind, 'id', q.id, 'name', q.name, 'code', z.code) ORDER BY x."createdAt", q.id)
      FROM "Reaction" x JOIN "Person" q ON q.id = x."personId" JOIN "Body" z ON z.id = x."bodyId" WHERE x."messageId" = m.id) END AS reactions,
  CASE WHEN m."changeSeq" > 0 AND ${shown('m')} THEN (
    SELECT json_agg(json_build_object('lang', y.lang, 'html', y.html, 'provenance', y.provenance, 'checked', y."checkedAt" IS NOT NULL,
                                      'stale', y."sourceVersion" < m.version) ORDER BY y.lang)
      FROM "MessageTranslation" y WHERE y."messageId" = m.id) END AS translations,
  (SELECT json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f."mediaType", 'size', f.size, 'width', f.width, 'height', f.height) ORDER BY f.position)
     FROM "Attachment" f WHERE f."messageId" = m.id AND ${shown('m')}) AS files,
  CASE WHEN m."movedId" IS NOT NULL THEN (
    SELECT json_build_object('threadId', q."threadId", 'seq', q.seq, 'title', CASE WHEN ${seenAcross('q')} THEN h.title ELSE '' END, 'lang', h.lang)
      FROM "Message" q JOIN "Thread" h ON h.id = q."threadId" WHERE q.id = m."movedId") END AS moved`

export const messageSource = `"Message" m JOIN "Person" a ON a.id = m."authorId" JOIN "Body" b ON b.id = m."bodyId"
  LEFT JOIN "MessageReply" answers ON answers."messageId" = m.id`

/** What a message has that nobody touched since it was posted, and that answers none. */
export const untouched = { change: 0, edited: null, gone: null, reason: null, replyTo: null, reactions: [], translations: [] } as const

export function toWire(row: MessageRow): WireMessage {
  const { id, threadId, seq, clientId, lang, html, official, onBehalf, change, gone, reason, parent, files, moved } = row
  return {
    id,
    threadId,
    seq,
    clientId,
    author: { id: row.authorId, name: row.authorName },
    body: { id: row.bodyId, code: row.bodyCode, kind: row.bodyKind },
    lang,
    html,
    official,
    onBehalf,
    at: new Date(row.at).toISOString(),
    change,
    edited: gone ? null : row.corrected ? 'corrected' : row.version > 1 ? 'edited' : null,
    gone,
    reason,
    replyTo: parent && toParent(parent),
    reactions: byKind(row.reactions ?? []),
    translations: row.translations ?? [],
    ...(files ? { files } : {}),
    ...(moved ? { moved } : {}),
  }
}

function toParent({ threadId, html, ...parent }: NonNullable<MessageRow['parent']>): WireMessage['replyTo'] {
  return { ...parent, excerpt: excerptOf(html), ...(threadId ? { threadId } : {}) }
}

function byKind(reactions: NonNullable<MessageRow['reactions']>): readonly WireReaction[] {
  const kinds = new Map<ReactionKind, { id: string; name: string; code: string }[]>()
  for (const { kind, id, name, code } of reactions) kinds.set(kind, [...(kinds.get(kind) ?? []), { id, name, code }])
  return [...kinds].map(([kind, people]) => ({ kind, people }))
}
