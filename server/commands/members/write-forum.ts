import { invariant } from '#app/domain/invariant.ts'
import type { RegisterForumInput } from '#app/domain/members/body.input.ts'
import { can } from '#app/domain/members/permissions.ts'
import { placeOf } from '#app/domain/members/place.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { CommandContext } from '#server/commands/command.ts'

/**
 * Decides about registering a forum and writes its body and its sheet: an applicant, whose people complete it while the
 * alliance considers it (domain.md §6.1). Refuses `not_permitted`; a code that is in use ends as `body_code_taken`.
 */
export async function writeForum({ tx, actor, now, newId }: CommandContext, input: RegisterForumInput): Promise<Result<{ readonly forumId: string }>> {
  if (!can(actor, 'members.admit', [])) return refuse('not_permitted')
  const { code, nameFr, nameEn, ...sheet } = input
  const place = placeOf(sheet.country)
  invariant(place, 'the input lets known countries through only')
  const id = newId()
  await tx.body.create({ data: { id, kind: 'forum', code, nameFr, nameEn } })
  await tx.forum.create({ data: { id, ...sheet, ...place, status: 'applicant', statusSince: now } })
  await tx.standingChange.create({ data: { id: newId(), forumId: id, to: 'applicant', personId: actor.personId, bodyId: actor.body.id, at: now } })
  return ok({ forumId: id }, [{ type: 'forum.registered', subject: { kind: 'forum', id }, payload: {}, audience: [] }])
}
