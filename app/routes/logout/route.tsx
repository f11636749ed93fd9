import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { withCookies } from '#app/http/with-cookies.ts'

/** Nothing to see here: the address typed by hand leads home. */
export function loader() {
  throw redirect('/')
}

/** Ends this session and its sockets, and wipes what the browser kept of it (rulings.md 35). */
export async function action({ context }: ActionFunctionArgs) {
  const { signedIn, auth } = context
  if (!signedIn) throw redirect('/login', 303)
  throw redirect('/login', { status: 303, headers: withCookies(await auth.signOut(signedIn), new Headers({ 'Clear-Site-Data': '"storage"' })) })
}
