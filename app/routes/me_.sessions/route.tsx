import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readForm } from '#app/http/form.ts'
import { page, requireActor } from '#app/http/respond.ts'

export function loader() {
  throw redirect('/me')
}

/** Posts `end`: the id of one of one's own sessions, or `others`. Someone else's is not found. */
export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { signedIn, auth } = args.context
  if (!signedIn) throw redirect('/login', 303)
  const { end = '' } = (await readForm(args.request)).typed
  if (end === 'others') {
    await auth.sessions.endOthers(signedIn)
    throw redirect('/me?done=others', 303)
  }
  page(await auth.sessions.end(signedIn, end))
  throw redirect(end === signedIn.session.id ? '/login' : '/me?done=session', 303)
}
