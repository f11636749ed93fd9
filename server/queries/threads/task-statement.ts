import type { Provided, TaskLine } from './tasks.ts'

/** Of `Task k`, its message `m` and thread `t`: what a list of tasks shows, names aside. */
export const taskColumns = `k.id, k.text, k.lang, k.state, k.version, k."dueOn"::text AS "dueOn", k."setAt", k."settledAt", m.seq,
  k."ownerId", k."ownerBodyId", k."setById", k."bodyId",
  o.name AS "ownerName", coalesce(ob.code, (SELECT ib.code FROM "Mandate" im JOIN "Body" ib ON ib.id = im."bodyId"
     WHERE im."personId" = k."ownerId" AND (im."endsAt" IS NULL OR im."endsAt" > now()) ORDER BY ib.code LIMIT 1)) AS "ownerCode",
  s.name AS "setByName", sb.code AS "setByCode", z.name AS "settledByName",
  json_build_object('id', t.id, 'title', t.title, 'level', t.level, 'rule', t.rule,
    'project', CASE WHEN j.id IS NULL THEN NULL ELSE json_build_object('id', j.id, 'titleFr', j."titleFr", 'titleEn', j."titleEn") END) AS thread`

/** $1 person, $2 body, $3 kind of the body. */
export const taskSource = `"Task" k JOIN "Message" m ON m.id = k."messageId"
  JOIN kente_visible_threads($1::uuid, $2::uuid, $3) t ON t.id = m."threadId"
  JOIN "Person" s ON s.id = k."setById" JOIN "Body" sb ON sb.id = k."bodyId"
  LEFT JOIN "Person" o ON o.id = k."ownerId" LEFT JOIN "Body" ob ON ob.id = k."ownerBodyId"
  LEFT JOIN "Person" z ON z.id = k."settledById" LEFT JOIN "Project" j ON j.id = t."projectId"`

/** As whoever reads the thread sees it; `inside`: on a page of the thread, where names are said under the Chatham House Rule, too. */
export function toTaskLine(row: Provided, personId: string, inside: boolean): TaskLine {
  const { setAt, settledAt, ownerId, ownerBodyId, ownerName, ownerCode, setByName, setByCode, settledByName, setById: _, bodyId: __, ...task } = row
  const mayName = inside || row.thread.rule === 'attributed'
  const isMine = ownerId === personId
  return {
    ...task,
    setAt: new Date(setAt).toISOString(),
    settledAt: settledAt ? new Date(settledAt).toISOString() : null,
    owner: mayName || isMine ? { id: ownerId, bodyId: ownerBodyId, name: ownerName, code: ownerCode } : null,
    setBy: mayName ? { name: setByName, code: setByCode } : null,
    settledBy: mayName ? settledByName : null,
  }
}
