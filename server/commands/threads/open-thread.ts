import type { DomainEvent } from '#app/domain/events.ts'
import { ok } from '#app/domain/result.ts'
import { decideOpening, threadAudience } from '#app/domain/threads/decide-opening.ts'
import { openThreadInput } from '#app/domain/threads/open.input.ts'
import { defineCommand } from '../command.ts'
import { bodiesTold } from './bodies-told.ts'
import { eventUnderRule } from './event-under-rule.ts'
import { readersOf } from './load-readers.ts'
import { discussingAmong, dossierOfSubject, loadSubject } from './thread-subject.ts'

/**
 * Opens a thread: general, on a dossier or a section of it, a decision, an offer, a forum or an edition of it (domain.md §4). Answers
 * its id. Refuses `not_found`, `not_permitted`, `participants_missing`, `participant_unknown`, `level_too_wide`,
 * `caucus_of_forum`, `kind_needs_names`, `review_of_dossier`, `bound_to_dossier`.
 */
export const openThread = defineCommand({
  name: 'threads.create',
  summary: 'Open a thread.',
  input: openThreadInput,
  async run({ tx, actor, now, newId }, input) {
    const { kind, level, rule, title, lang } = input
    const subject = await loadSubject(tx, input.subject, input.subjectId, actor)
    const knownIds = await discussingAmong(tx, input.participantIds, now)
    const readers = await readersOf(tx, input.participantIds, now)
    const decision = decideOpening({ actor, kind, level, rule, subject, participantIds: input.participantIds, knownIds, readers })
    if (!decision.ok) return decision

    const id = newId()
    const { participantIds } = decision.value
    const subjectId = subject.kind === 'general' ? null : (input.subjectId ?? null)
    await tx.thread.create({
      data: {
        id,
        subjectKind: subject.kind,
        subjectId,
        projectId: await dossierOfSubject(tx, subject.kind, subjectId),
        section: subject.kind === 'project' ? (input.section ?? null) : null,
        kind,
        level,
        rule,
        title,
        lang,
        createdById: actor.personId,
        bodyId: actor.body.id,
        participants: { create: participantIds.map((personId) => ({ personId })) },
      },
    })
    const audience = threadAudience(level, await bodiesTold(tx, actor.body.id, subject), participantIds)
    const event: DomainEvent = { type: 'thread.opened', subject: { kind: 'thread', id }, payload: { level, kind }, audience: [] }
    return ok({ threadId: id }, [eventUnderRule(rule, event, audience)])
  },
})
