import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Actor, ForumClass } from './actor.ts'
import { can } from './permissions.ts'

/** What a forum's sheet says, as stored and as a form shows it. */
export type ForumSheet = {
  readonly nameFr: string
  readonly nameEn: string
  readonly hostCity: string
  readonly country: string
  readonly legalSeatCity: string | null
  readonly legalSeatCountry: string | null
  readonly class: ForumClass
  readonly languages: readonly string[]
  readonly website: string | null
  readonly iatiOrgType: number | null
  readonly timeZone: string
  readonly focalPointId: string | null
}

export type SheetField = keyof ForumSheet

type Edit = {
  readonly forumId: string
  readonly saved: ForumSheet
  readonly savedVersion: number
  readonly seenVersion: number
  readonly sent: ForumSheet
}

/**
 * Whether the actor may save this sheet over that one, and which fields change. A forum's administrator writes its own,
 * a coordinator any; the class is the coordinators', never of one who works for the forum. Refuses `stale`, with what is
 * saved, when somebody saved another version meanwhile.
 */
export function decideEditForum(actor: Actor, { forumId, saved, savedVersion, seenVersion, sent }: Edit): Result<{ readonly fields: readonly SheetField[] }> {
  if (!can(actor, 'members.edit_forum', [forumId])) return refuse('not_permitted')
  const fields = changedFields(saved, sent)
  if (fields.includes('class')) {
    if (!can(actor, 'members.admit', [])) return refuse('not_permitted')
    if (actor.interests.includes(forumId)) return refuse('conflicted')
  }
  if (seenVersion !== savedVersion && fields.length > 0) return refuse('stale', { version: savedVersion, fields, saved: JSON.stringify(saved) })
  return ok({ fields })
}

function changedFields(saved: ForumSheet, sent: ForumSheet): readonly SheetField[] {
  return sheetFieldNames.filter((field) => String(saved[field] ?? '') !== String(sent[field] ?? ''))
}

export const sheetFieldNames = [
  ...(['nameFr', 'nameEn', 'hostCity', 'country', 'legalSeatCity', 'legalSeatCountry'] as const),
  ...(['class', 'languages', 'website', 'iatiOrgType', 'timeZone', 'focalPointId'] as const),
] as const satisfies readonly SheetField[]
