import { markReadInput } from '#app/domain/notices/mark-read.input.ts'
import { ok } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'

/**
 * Marks lines of one's own inbox as read, all of them when none is named; ids of others' lines change nothing.
 * Returns how many were unread. It tells nobody: what waits is read from states, not from marks.
 */
export const markRead = defineCommand({
  name: 'notices.mark-read',
  summary: 'Mark my notices as read, all or those named.',
  input: markReadInput,
  async run({ tx, actor, now }, { noticeIds }) {
    const { count } = await tx.notice.updateMany({
      where: { personId: actor.personId, channel: 'inbox', doneAt: null, ...(noticeIds ? { id: { in: noticeIds } } : {}) },
      data: { doneAt: now },
    })
    return ok({ marked: count })
  },
})
