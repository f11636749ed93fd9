import { ok, refuse } from '#app/domain/result.ts'
import { decideMove } from '#app/domain/threads/decide-move.ts'
import { moveThreadInput } from '#app/domain/threads/tend.input.ts'
import { defineCommand } from '../command.ts'
import { everyBody } from './load-readers.ts'
import { lockThread } from './lock-thread.ts'
import { recordAct } from './record-act.ts'
import { dossierOfSubject, loadSubject } from './thread-subject.ts'

/**
 * Moves a thread to another subject; its address, messages and readers stay, and nobody reads it who could not before
 * (domain.md §4). Refuses `not_permitted`, `dossier_thread_stays`, `review_of_dossier`, `thread_state_passed`, `audience_widens`.
 */
export const moveThread = defineCommand({
  name: 'threads.move',
  summary: 'Move a thread to another subject (coordinators).',
  input: moveThreadInput,
  async run(context, input) {
    const { tx, actor, now } = context
    const thread = await lockThread(tx, input.threadId, now)
    if (!thread) return refuse('not_found')
    const subject = await loadSubject(tx, input.subject, input.subjectId, actor)
    const decided = decideMove({ actor, thread, isDossiersOwn: thread.title === '', subject, bodies: await everyBody(tx) })
    if (!decided.ok) return decided
    const subjectId = subject.kind === 'general' ? null : (input.subjectId ?? null)
    const section = subject.kind === 'project' ? (input.section ?? null) : null
    if (thread.subjectKind === subject.kind && thread.subjectId === subjectId && thread.section === section) return refuse('thread_state_passed')

    const projectId = await dossierOfSubject(tx, subject.kind, subjectId)
    await tx.thread.update({ where: { id: thread.id }, data: { subjectKind: subject.kind, subjectId, section, projectId } })
    const facts = { from: thread.subjectKind, fromId: thread.subjectId, to: subject.kind, toId: subjectId }
    return ok({ threadId: thread.id }, [await recordAct(context, thread, { kind: 'moved', facts })])
  },
})
