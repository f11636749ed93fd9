import { invariant } from '#app/domain/invariant.ts'
import { type RegisterForumInput, registerForumInput } from '#app/domain/members/body.input.ts'
import { can } from '#app/domain/members/permissions.ts'
import { placeOf } from '#app/domain/members/place.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'

/** A forum joins the alliance, active at once; refuses `body_code_taken`. (domain.md §6.1) */
export const admitForum = defineCommand({
  name: 'members.admit-forum',
  summary: 'Admit a forum to the alliance (coordinators).',
  stepUp: true,
  input: registerForumInput,
  async run({ tx, actor, newId }, input: RegisterForumInput) {
    if (!can(actor, 'members.admit')) return refuse('not_permitted')
    const { code, nameFr, nameEn, ...forum } = input
    const place = placeOf(forum.country)
    invariant(place, 'the input admits known countries only')
    const id = newId()
    await tx.body.create({ data: { id, kind: 'forum', code, nameFr, nameEn } })
    await tx.forum.create({ data: { id, ...forum, ...place, status: 'active' } })
    return ok({ forumId: id }, [{ type: 'forum.admitted', subject: { kind: 'forum', id }, payload: { code }, audience: [] }])
  },
})
