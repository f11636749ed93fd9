import type { DomainEvent } from '#app/domain/events.ts'
import type { ThreadLevel, ThreadRule } from '#app/domain/threads/thread.ts'
import type { CommandContext } from '../command.ts'
import { recordAct } from './record-act.ts'

type Open = { readonly id: string; readonly level: ThreadLevel; readonly rule: ThreadRule }

/**
 * Locks what was still being asked about a dossier once it is decided (domain.md §6.4, journey 11); whoever may lock a
 * thread can open it again. Answers the events that tell its readers.
 */
export async function lockClarifications(context: CommandContext, projectId: string, decision: string): Promise<readonly DomainEvent[]> {
  const { tx } = context
  const open = await tx.$queryRaw<Open[]>`
    SELECT id, level, rule FROM "Thread"
     WHERE "projectId" = ${projectId}::uuid AND "subjectKind" = 'project' AND kind = 'clarification' AND state = 'open'
     ORDER BY id FOR UPDATE`
  const events: DomainEvent[] = []
  for (const thread of open) {
    await tx.thread.update({ where: { id: thread.id }, data: { state: 'locked' } })
    events.push(await recordAct(context, thread, { kind: 'locked', facts: { decision } }))
  }
  return events
}
