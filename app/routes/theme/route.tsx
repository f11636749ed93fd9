import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { backTo } from '#app/http/back-to.ts'
import { readForm } from '#app/http/form.ts'
import { withCookies } from '#app/http/with-cookies.ts'

const themes = ['system', 'light', 'dark'] as const

export function loader() {
  throw redirect('/me')
}

/** The theme of a person, or of this browser. Posts `theme`, and `next` to come back to. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { typed } = await readForm(request)
  const theme = themes.find((known) => known === typed.theme)
  if (!theme) throw new Response(context.say({ code: 'invalid_input' }), { status: 400 })
  const { signedIn, auth } = context
  if (signedIn) await auth.preferences.theme(signedIn.person.id, theme)
  throw redirect(backTo(request, typed.next), { status: 303, headers: withCookies([auth.cookies.theme(theme)]) })
}
