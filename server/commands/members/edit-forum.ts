import { invariant } from '#app/domain/invariant.ts'
import { canSeeForum } from '#app/domain/members/admission.ts'
import { decideEditForum, type ForumSheet } from '#app/domain/members/decide-edit-forum.ts'
import { type EditForumInput, editForumInput } from '#app/domain/members/edit-forum.input.ts'
import { placeOf } from '#app/domain/members/place.ts'
import { ok, refuse } from '#app/domain/result.ts'
import type { Tx } from '#server/db/client.ts'
import { defineCommand } from '../command.ts'
import { lockForum } from './lock-forum.ts'

/**
 * Saves a forum's sheet over the version that the form showed. Refuses `stale` with what is saved when somebody changed
 * it meanwhile, and `focal_point_not_of_forum` for a new focal point who does not act for the forum. (domain.md §6.1)
 */
export const editForum = defineCommand({
  name: 'members.edit-forum',
  summary: 'Save what a forum says about itself (its administrators; coordinators, who also set its class).',
  candidates: true,
  input: editForumInput,
  async run({ tx, actor, now, readClock }, { forumId, version: seenVersion, ...typed }: EditForumInput) {
    const forum = await lockForum(tx, forumId, readClock)
    if (!forum || !canSeeForum(actor, forum)) return refuse('not_found')
    const saved = await loadSheet(tx, forumId)
    const sent: ForumSheet = { ...typed, class: typed.class ?? saved.class }
    const decision = decideEditForum(actor, { forumId, saved, savedVersion: forum.version, seenVersion, sent })
    if (!decision.ok) return decision
    const { fields } = decision.value
    if (fields.length === 0) return ok({ forumId, version: forum.version })
    if (fields.includes('focalPointId') && sent.focalPointId && !(await actsFor(tx, forumId, sent.focalPointId, now))) return refuse('focal_point_not_of_forum')

    const version = forum.version + 1
    const { nameFr, nameEn, languages, ...about } = sent
    const place = placeOf(sent.country)
    invariant(place, 'the input lets known countries through only')
    await tx.body.update({ where: { id: forumId }, data: { nameFr, nameEn } })
    await tx.forum.update({ where: { id: forumId }, data: { ...about, ...place, languages: [...languages], version } })
    return ok({ forumId, version }, [{ type: 'forum.edited', subject: { kind: 'forum', id: forumId }, payload: { version, fields }, audience: [] }])
  },
})

async function loadSheet(tx: Tx, forumId: string): Promise<ForumSheet> {
  const [sheet] = await tx.$queryRaw<ForumSheet[]>`
    SELECT b."nameFr", b."nameEn", f."hostCity", f.country, f."legalSeatCity", f."legalSeatCountry", f.class, f.languages,
           f.website, f."iatiOrgType", f."timeZone", f."focalPointId"
      FROM "Forum" f JOIN "Body" b ON b.id = f.id WHERE f.id = ${forumId}::uuid`
  invariant(sheet, 'a locked forum has a sheet')
  return sheet
}

async function actsFor(tx: Tx, forumId: string, personId: string, now: Date): Promise<boolean> {
  const live = { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] }
  return (await tx.mandate.count({ where: { bodyId: forumId, personId, person: { status: 'active' }, ...live } })) > 0
}
