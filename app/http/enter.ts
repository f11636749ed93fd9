import { redirect } from '@remix-run/node'
import type { SignedInNow } from '#server/auth/begin-session.ts'
import { withCookies } from './with-cookies.ts'

/** Where someone who has proved one thing goes on to: `next`, or first the second step where one waits. */
export function enter({ sessionId, cookies }: SignedInNow, next: string): Response {
  const step = next === '/' ? '/login/code' : `/login/code?next=${encodeURIComponent(next)}`
  return redirect(sessionId ? next : step, { status: 303, headers: withCookies(cookies) })
}
