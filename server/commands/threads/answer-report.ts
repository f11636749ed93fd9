import type { DomainEvent, Room } from '#app/domain/events.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { answerReportInput } from '#app/domain/threads/message.input.ts'
import { mayModerate } from '#app/domain/threads/message-rights.ts'
import { defineCommand } from '../command.ts'
import { answerOpenReports } from './answer-open-reports.ts'
import { changedMessage } from './changed-message.ts'
import { eventUnderRule } from './event-under-rule.ts'
import { lockMessage } from './lock-message.ts'
import { moderatorsOf } from './moderators.ts'
import { writeHiding } from './write-hiding.ts'

/**
 * Answers a report: the message is hidden for a reason, or it stays. Never by the message's author or whoever reported it
 * (domain.md §4). Refuses `not_found`, `report_answered`, `message_gone`, and `invalid_input` for hiding without a reason.
 */
export const answerReport = defineCommand({
  name: 'threads.answer-report',
  summary: 'Answer a report: hide the message or keep it (coordinators).',
  input: answerReportInput,
  async run(context, { reportId, answer, reason }) {
    const { tx, actor, now, newId } = context
    const report = can(actor, 'threads.hide') ? await tx.messageReport.findUnique({ where: { id: reportId } }) : null
    const message = report && report.reporterId !== actor.personId ? await lockMessage(tx, actor, report.messageId) : null
    if (!report || !message || message.authorId === actor.personId || !mayModerate(actor, message.thread)) return refuse('not_found')
    if (answer === 'hidden' && !reason) return refuse('invalid_input', { faults: [{ path: 'reason', code: 'required' }] })
    if (answer === 'hidden' && (message.deletedAt || message.hiddenAt)) return refuse('message_gone')
    if ((await answerOpenReports(context, message.id, answer)) === 0) return refuse('report_answered')

    const moderators = await moderatorsOf(tx, message.threadId, message.authorId)
    const answered: DomainEvent = {
      type: 'message.report_answered',
      subject: { kind: 'thread', id: message.threadId },
      payload: { reportId, seq: message.seq, answer },
      audience: [],
      unsigned: true,
    }
    const told = eventUnderRule(
      message.thread.rule,
      answered,
      moderators.map((id): Room => `user:${id}`),
    )
    const done = { reportId, threadId: message.threadId, seq: message.seq }
    if (answer === 'hidden' && reason) {
      await writeHiding(context, message.id, reason)
      return ok(done, [told, await changedMessage(tx, message, { type: 'message.hidden' })])
    }
    const kept = { id: newId(), messageId: message.id, act: 'report_kept', reason: reason ?? null, byId: actor.personId, bodyId: actor.body.id, at: now }
    await tx.messageModeration.create({ data: kept })
    return ok(done, [told])
  },
})
