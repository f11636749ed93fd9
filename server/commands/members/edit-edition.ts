import { editEditionInput } from '#app/domain/members/edit-forum.input.ts'
import { ok } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { lockEdition } from './load-edition.ts'

/** Changes what is said of a meeting, its dates above all. */
export const editEdition = defineCommand({
  name: 'members.edit-edition',
  summary: 'Change the dates, venue, name or theme of a forum’s meeting.',
  candidates: true,
  input: editEditionInput,
  async run({ tx, actor }, { editionId, startsOn, endsOn, ...edition }) {
    const forum = await lockEdition(tx, actor, editionId)
    if (!forum.ok) return forum
    await tx.forumEdition.update({ where: { id: editionId }, data: { ...edition, startsOn: new Date(startsOn), endsOn: new Date(endsOn) } })
    const subject = { kind: 'forum', id: forum.value.forumId } as const
    return ok({ editionId }, [{ type: 'forum.edition_edited', subject, payload: { editionId }, audience: [] }])
  },
})
