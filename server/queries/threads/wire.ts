import type { WireMessage } from '#app/realtime/protocol.ts'

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
}

/** FROM "Message" m JOIN "Person" a ON a.id = m."authorId" JOIN "Body" b ON b.id = m."bodyId" */
export const messageColumns = `m.id, m."threadId", m.seq, m."clientId", m."authorId", a.name AS "authorName", m."bodyId", b.code AS "bodyCode",
  b.kind AS "bodyKind", m.lang, m.html, m.official, m."onBehalf", m."createdAt" AS at`

export function toWire(row: MessageRow): WireMessage {
  const { id, threadId, seq, clientId, lang, html, official, onBehalf } = row
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
  }
}
