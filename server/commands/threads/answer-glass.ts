import { ok, type Result, refuse } from '#app/domain/result.ts'
import { decideAnswering, type Glass } from '#app/domain/threads/decide-glass.ts'
import type { Tx } from '#server/db/client.ts'
import type { CommandContext } from '../command.ts'
import { lockThread } from './lock-thread.ts'
import { recordAct } from './record-act.ts'

type AskedGlass = Glass & { readonly threadId: string; readonly hours: number }

/** Another coordinator opens or refuses what one asked for: both are told to the readers of the thread and stand in its trail. */
export async function answerGlass(context: CommandContext, glassId: string, state: 'opened' | 'refused'): Promise<Result<{ readonly threadId: string }>> {
  const { tx, actor, now } = context
  const glass = await lockGlass(tx, glassId)
  const thread = glass && (await lockThread(tx, glass.threadId, now))
  if (!glass || !thread) return refuse('not_found')
  const decided = decideAnswering(actor, glass)
  if (!decided.ok) return decided

  const expiresAt = state === 'opened' ? new Date(now.getTime() + glass.hours * 3_600_000) : null
  await tx.glassBreak.update({ where: { id: glassId }, data: { state, answeredById: actor.personId, answeredAt: now, expiresAt } })
  const act = await recordAct(context, thread, { kind: `glass_${state}`, facts: { hours: glass.hours } })
  const subject = { kind: 'glass', id: glassId } as const
  const payload = { threadId: thread.id }
  const audience = [`body:${actor.body.id}`, `thread:${thread.id}`] as const
  return ok({ threadId: thread.id }, [act, { type: `glass.${state}`, subject, payload, audience }])
}

async function lockGlass(tx: Tx, id: string): Promise<AskedGlass | null> {
  const [glass] = await tx.$queryRaw<AskedGlass[]>`SELECT state, "askedById", "threadId", hours FROM "GlassBreak" WHERE id = ${id}::uuid FOR UPDATE`
  return glass ?? null
}
