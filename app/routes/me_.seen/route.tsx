import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readForm } from '#app/http/form.ts'
import { requireActor } from '#app/http/respond.ts'

export function loader() {
  throw redirect('/me')
}

/** Posts `shown`, yes or no. */
export async function action(args: ActionFunctionArgs) {
  const { personId } = requireActor(args)
  const { typed } = await readForm(args.request)
  await args.context.auth.preferences.seen(personId, typed.shown === 'yes')
  throw redirect('/me?done=seen', 303)
}
