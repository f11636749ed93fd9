import type { Actor } from '#app/domain/members/actor.ts'
import { isCandidate } from '#app/domain/members/standing.ts'

/** What people of a forum on its way in may use: the members and whom to turn to, their own forum and people, their account. */
const open = /^\/(secretariat$|(forums|partners|people|invitations|me|acting)(\/|$))/

/** Where someone of a forum on its way in is led instead of this page: to their own forum. Null when they may stay. */
export function leadCandidate({ body }: Actor, pathname: string): string | null {
  return isCandidate(body.status) && !open.test(pathname) ? `/forums/${body.code}` : null
}
