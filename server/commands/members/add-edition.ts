import { addEditionInput } from '#app/domain/members/edit-forum.input.ts'
import { ok } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadForumToEdit } from './load-edition.ts'

/** A meeting that the forum holds stands in its sheet, for the calendar and for clashes. (domain.md §6.1 ForumEdition) */
export const addEdition = defineCommand({
  name: 'members.add-edition',
  summary: 'Add a meeting of a forum, with its dates and venue.',
  candidates: true,
  input: addEditionInput,
  async run({ tx, actor, newId }, { forumId, startsOn, endsOn, ...edition }) {
    const forum = await loadForumToEdit(tx, actor, forumId)
    if (!forum.ok) return forum
    const editionId = newId()
    await tx.forumEdition.create({ data: { id: editionId, forumId, ...edition, startsOn: new Date(startsOn), endsOn: new Date(endsOn) } })
    return ok({ editionId }, [{ type: 'forum.edition_added', subject: { kind: 'forum', id: forumId }, payload: { editionId }, audience: [] }])
  },
})
