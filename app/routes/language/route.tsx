import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { backTo } from '#app/http/back-to.ts'
import { readForm } from '#app/http/form.ts'
import { withCookies } from '#app/http/with-cookies.ts'
import { locales } from '#app/i18n/catalog.ts'

export function loader() {
  throw redirect('/me')
}

/** The language of a person, or of this browser. Posts `locale`, and `next` to come back to. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { typed } = await readForm(request)
  const locale = locales.find((known) => known === typed.locale)
  if (!locale) throw new Response(context.say({ code: 'invalid_input' }), { status: 400 })
  const { signedIn, auth } = context
  if (signedIn) await auth.preferences.language(signedIn.person.id, locale)
  throw redirect(backTo(request, typed.next), { status: 303, headers: withCookies([auth.cookies.language(locale)]) })
}
