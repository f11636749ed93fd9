import type { ActionFunctionArgs } from '@remix-run/node'
import { leadToMessage, runMark } from '#app/http/mark-act.ts'

export const loader = leadToMessage

/** Keeps the message for oneself, or no longer. */
export function action(args: ActionFunctionArgs) {
  return runMark(args, (marks, actor, place, { typed }) => (typed.on === 'true' ? marks.bookmark(actor, place) : marks.unbookmark(actor, place)))
}
