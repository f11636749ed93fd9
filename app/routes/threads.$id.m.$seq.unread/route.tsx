import type { ActionFunctionArgs } from '@remix-run/node'
import { leadToMessage, runMark } from '#app/http/mark-act.ts'

export const loader = leadToMessage

/** From this message on the thread is unread again; leads to the list, for to look at the thread would read it. */
export function action(args: ActionFunctionArgs) {
  return runMark(args, (marks, actor, place) => marks.unreadFrom(actor, place), '/threads')
}
