import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Actor, ForumStatus } from './actor.ts'
import { can } from './permissions.ts'

/** What the alliance does with a forum's standing (domain.md §6.1). */
export const standingActs = ['consider', 'admit', 'decline', 'suspend', 'reinstate', 'withdraw', 'lapse'] as const
export type StandingAct = (typeof standingActs)[number]

type Move = { readonly from: readonly ForumStatus[]; readonly to: ForumStatus }

const moves: { readonly [act in StandingAct]: Move } = {
  consider: { from: ['applicant'], to: 'under_consideration' },
  admit: { from: ['under_consideration'], to: 'active' },
  decline: { from: ['under_consideration'], to: 'declined' },
  suspend: { from: ['active'], to: 'suspended' },
  reinstate: { from: ['suspended'], to: 'active' },
  withdraw: { from: ['applicant', 'under_consideration', 'active', 'suspended'], to: 'withdrawn' },
  lapse: { from: ['active', 'suspended'], to: 'lapsed' },
}

export type ForumInQuestion = {
  readonly id: string
  readonly status: ForumStatus
  /** Somebody active has a live mandate to administer it. */
  readonly hasAdmin: boolean
}

/**
 * Whether the actor may change the forum's standing so, and to what. Coordinators do, never one who works or lately
 * worked for that forum (domain.md §2.4, §6.2). An active forum has an administrator: none is admitted without.
 */
export function decideStanding(actor: Actor, forum: ForumInQuestion, act: StandingAct): Result<{ readonly to: ForumStatus }> {
  if (!can(actor, 'members.admit', [])) return refuse('not_permitted')
  if (actor.interests.includes(forum.id)) return refuse('conflicted')
  const { from, to } = moves[act]
  if (!from.includes(forum.status)) return refuse('forum_standing_other')
  if (to === 'active' && !forum.hasAdmin) return refuse('forum_needs_admin')
  return ok({ to })
}

/** Whether the act is thinkable in this standing, whoever does it: what a page offers or explains. */
export function isPossibleFrom(status: ForumStatus, act: StandingAct): boolean {
  return moves[act].from.includes(status)
}

/** Whether the alliance's door closes on the forum's people with this standing. */
export function shutsOut(status: ForumStatus): boolean {
  return status === 'declined' || status === 'suspended' || status === 'withdrawn' || status === 'lapsed'
}

/**
 * Whether the actor sees the forum at all. Who asks to join, and who was not taken, is between that forum and those who
 * give mandates everywhere; the members see members, past ones too.
 */
export function canSeeForum(actor: Actor, { id, status }: Pick<ForumInQuestion, 'id' | 'status'>): boolean {
  if (status === 'active' || status === 'suspended' || status === 'withdrawn' || status === 'lapsed') return true
  return actor.body.id === id || can(actor, 'members.give_mandate', [])
}

/** Why and by whom a standing changed is for the forum itself and for those who admit. */
export function canSeeStanding(actor: Actor, forumId: string): boolean {
  return actor.body.id === forumId || can(actor, 'members.admit', [])
}
