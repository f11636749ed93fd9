import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { withCookies } from '#app/http/with-cookies.ts'

/** Nothing to see here: the address typed by hand leads home. */
export function loader() {
  throw redirect('/')
}

/** Ends this session and its sockets, and wipes what the browser kept, unless the page has done so and others have texts there (rulings.md 35). */
export async function action({ context, request }: ActionFunctionArgs) {
  const { signedIn, auth } = context
  if (!signedIn) throw redirect('/login', 303)
  const othersStay = new URL(request.url).searchParams.has('others')
  const headers = new Headers(othersStay ? {} : { 'Clear-Site-Data': '"storage"' })
  throw redirect('/login', { status: 303, headers: withCookies(await auth.signOut(signedIn), headers) })
}
