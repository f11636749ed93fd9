import type { ActionFunctionArgs } from '@remix-run/node'
import { readForm } from '#app/http/form.ts'

/** A challenge for the browser, `for` a sign-in, its second step, a proof or a new passkey: `{ok, value}` or `{ok, sentence}`. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { typed } = await readForm(request)
  const { auth, signedIn } = context
  const offers = {
    sign_in: () => auth.passkey.offerSignIn(),
    second_step: () => auth.passkey.offerSecondStep(),
    proof: async () => (signedIn ? auth.passkey.offerProof(signedIn) : null),
    add: async () => (signedIn ? auth.passkey.offerAdding(signedIn) : null),
  }
  const use = typed.for
  const offered = use === 'sign_in' || use === 'second_step' || use === 'proof' || use === 'add' ? await offers[use]() : null
  if (!offered) throw new Response(null, { status: 400 })
  const body = offered.ok ? { ok: true, value: offered.value } : { ok: false, sentence: context.say(offered.refusal) }
  return Response.json(body, { headers: { 'Cache-Control': 'no-store' } })
}
