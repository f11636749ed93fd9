import type { DomainEvent } from '#app/domain/events.ts'
import { ok } from '#app/domain/result.ts'
import { decideOpening, openingAudience, type Subject } from '#app/domain/threads/decide-opening.ts'
import { openThreadInput } from '#app/domain/threads/open.input.ts'
import type { Tx } from '#server/db/client.ts'
import { defineCommand } from '../command.ts'
import { discussingAmong, loadSubject } from './thread-subject.ts'

/**
 * Opens a thread: general, on a dossier or on an offer (domain.md §4). Answers its id. Refuses `not_found`,
 * `not_permitted`, `participants_missing`, `participant_unknown`, `level_too_wide`.
 */
export const openThread = defineCommand({
  name: 'threads.create',
  summary: 'Open a thread.',
  input: openThreadInput,
  async run({ tx, actor, now, newId }, input) {
    const { level, rule, title, lang } = input
    const subject = await loadSubject(tx, input.subject, input.subjectId, actor)
    const knownIds = await discussingAmong(tx, input.participantIds, now)
    const decision = decideOpening({ actor, level, rule, subject, participantIds: input.participantIds, knownIds })
    if (!decision.ok) return decision

    const id = newId()
    const { participantIds } = decision.value
    const subjectId = subject.kind === 'general' ? null : (input.subjectId ?? null)
    await tx.thread.create({
      data: {
        id,
        subjectKind: subject.kind,
        subjectId,
        projectId: subject.kind === 'project' ? subjectId : null,
        level,
        rule,
        title,
        lang,
        createdById: actor.personId,
        bodyId: actor.body.id,
        participants: { create: participantIds.map((personId) => ({ personId })) },
      },
    })
    const audience = openingAudience(level, await bodiesOf(tx, actor.body.id, subject), participantIds)
    const event: DomainEvent = { type: 'thread.opened', subject: { kind: 'thread', id }, payload: { level }, audience }
    if (rule === 'attributed') return ok({ threadId: id }, [event])
    // Events of such a thread carry no actor (rulings.md 32), so this one is written here; the relay publishes it.
    await tx.event.create({
      data: { id: newId(), type: event.type, subjectKind: 'thread', subjectId: id, payload: event.payload, audience: [...audience] },
    })
    return ok({ threadId: id })
  },
})

async function bodiesOf(tx: Tx, openerId: string, subject: Subject) {
  const bodies = await tx.body.findMany({ where: { OR: [{ kind: 'secretariat' }, { forum: { status: 'active' } }] }, select: { id: true, kind: true } })
  const all = bodies.map(({ id }) => id)
  const secretariat = bodies.filter(({ kind }) => kind === 'secretariat').map(({ id }) => id)
  if (subject.kind === 'project' && subject.project) {
    const { leadId, partnerIds, wasSubmitted } = subject.project
    return { all, concerned: [leadId, ...partnerIds, ...(wasSubmitted ? secretariat : [])] }
  }
  const owners = subject.kind === 'resource' && subject.ownerId ? [subject.ownerId] : []
  return { all, concerned: [...new Set([openerId, ...owners, ...secretariat])] }
}
