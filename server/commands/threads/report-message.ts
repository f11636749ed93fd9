import type { DomainEvent, Room } from '#app/domain/events.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { reportMessageInput } from '#app/domain/threads/message.input.ts'
import { defineCommand } from '../command.ts'
import { eventUnderRule } from './event-under-rule.ts'
import { lockMessage } from './lock-message.ts'
import { moderatorsOf } from './moderators.ts'

/**
 * Asks the coordinators who read the thread to look at a message. Neither its author nor anybody else learns who asked
 * (domain.md §4). Refuses `not_found`, `message_gone`, `report_open`, `report_reaches_nobody`.
 */
export const reportMessage = defineCommand({
  name: 'threads.report-message',
  summary: 'Report a message to the coordinators.',
  input: reportMessageInput,
  async run({ tx, actor, now, newId }, { messageId, reason }) {
    const message = await lockMessage(tx, actor, messageId)
    if (!message) return refuse('not_found')
    if (message.deletedAt || message.hiddenAt) return refuse('message_gone')
    const { personId } = actor
    if ((await tx.messageReport.count({ where: { messageId, reporterId: personId, answer: null } })) > 0) return refuse('report_open')
    const moderatorIds = (await moderatorsOf(tx, message.threadId, message.authorId)).filter((id) => id !== personId)
    if (moderatorIds.length === 0) return refuse('report_reaches_nobody')
    const id = newId()
    await tx.messageReport.create({ data: { id, messageId, reporterId: personId, bodyId: actor.body.id, reason, createdAt: now } })
    const { threadId, seq } = message
    const { rule } = message.thread
    const payload = { reportId: id, moderatorIds: rule === 'chatham_house' ? [] : moderatorIds }
    const reported: DomainEvent = { type: 'message.reported', subject: { kind: 'thread', id: threadId }, payload, audience: [], unsigned: true }
    const told = moderatorIds.map((moderator): Room => `user:${moderator}`)
    return ok({ reportId: id, threadId, seq }, [eventUnderRule(rule, reported, told)])
  },
})
