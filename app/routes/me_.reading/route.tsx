import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { backTo } from '#app/http/back-to.ts'
import { readForm } from '#app/http/form.ts'
import { requireActor } from '#app/http/respond.ts'
import { withCookies } from '#app/http/with-cookies.ts'

const choices = ['singleKeys', 'lowData'] as const

export function loader() {
  throw redirect('/me')
}

/** Posts one of the ways to read, `choice`, and whether it is wanted, `on`, yes or no; `next` to come back to. */
export async function action(args: ActionFunctionArgs) {
  const { personId } = requireActor(args)
  const { context, request } = args
  const { typed } = await readForm(request)
  const choice = choices.find((known) => known === typed.choice)
  if (!choice || !/^(yes|no)$/.test(typed.on ?? '')) throw new Response(context.say({ code: 'invalid_input' }), { status: 400 })
  const on = typed.on === 'yes'
  const { preferences, cookies } = context.auth
  await preferences.reading(personId, choice === 'singleKeys' ? { singleKeys: on } : { lowData: on })
  const to = typed.next ? backTo(request, typed.next) : '/me?done=reading'
  throw redirect(to, { status: 303, headers: withCookies(choice === 'lowData' ? [cookies.data(on)] : []) })
}
