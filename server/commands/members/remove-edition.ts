import { removeEditionInput } from '#app/domain/members/edit-forum.input.ts'
import { ok } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { lockEdition } from './load-edition.ts'

/** A meeting that was entered by mistake, or does not take place, leaves the sheet. Threads about it keep its name and their readers. */
export const removeEdition = defineCommand({
  name: 'members.remove-edition',
  summary: 'Remove a meeting from a forum’s sheet.',
  candidates: true,
  input: removeEditionInput,
  async run({ tx, actor, now }, { editionId }) {
    const forum = await lockEdition(tx, actor, editionId)
    if (!forum.ok) return forum
    await tx.forumEdition.update({ where: { id: editionId }, data: { removedAt: now } })
    const subject = { kind: 'forum', id: forum.value.forumId } as const
    return ok({ editionId }, [{ type: 'forum.edition_removed', subject, payload: { editionId }, audience: [] }])
  },
})
