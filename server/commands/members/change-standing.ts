import { canSeeForum, decideStanding, type StandingAct, shutsOut } from '#app/domain/members/admission.ts'
import { standingEvents } from '#app/domain/members/standing-events.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { CommandContext } from '#server/commands/command.ts'
import { lockForum } from './lock-forum.ts'

type Change = { readonly forumId: string; readonly act: StandingAct; readonly reason?: string; readonly reference?: string | null }

/**
 * Decides about a change of a forum's standing and writes it with its reason. Its people are told, and where the door
 * closes their epoch rises, so that every socket looks again at what it may receive (rulings.md 31).
 */
export async function changeStanding(
  { tx, actor, now, readClock, newId }: CommandContext,
  { forumId, act, reason, reference }: Change,
): Promise<Result<{ readonly forumId: string }>> {
  const forum = await lockForum(tx, forumId, readClock)
  if (!forum || !canSeeForum(actor, forum)) return refuse('not_found')
  const decision = decideStanding(actor, forum, act)
  if (!decision.ok) return decision

  const { to } = decision.value
  const changeId = newId()
  const who = { personId: actor.personId, bodyId: actor.body.id, at: now }
  await tx.forum.update({ where: { id: forumId }, data: { status: to, statusSince: now } })
  await tx.standingChange.create({ data: { id: changeId, forumId, from: forum.status, to, reason: reason ?? null, reference: reference ?? null, ...who } })
  const live = { bodyId: forumId, startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] }
  const people = await tx.mandate.findMany({ where: live, select: { personId: true }, orderBy: { personId: 'asc' } })
  const personIds = people.map(({ personId }) => personId)
  if (shutsOut(to)) await tx.person.updateMany({ where: { id: { in: personIds } }, data: { epoch: { increment: 1 } } })
  const audience = personIds.map((personId) => `user:${personId}` as const)
  return ok({ forumId }, [{ type: standingEvents[act], subject: { kind: 'forum', id: forumId }, payload: { changeId }, audience }])
}
