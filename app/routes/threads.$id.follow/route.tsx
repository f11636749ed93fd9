import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { followings, threadPaces } from '#app/domain/notices/notice-choices.ts'
import { readForm } from '#app/http/form.ts'
import { requireActor } from '#app/http/respond.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Nothing to see here: the address typed by hand leads to the thread. */
export function loader({ params }: LoaderFunctionArgs) {
  throw redirect(`/threads/${params.id}`)
}

/** Posts `choice` and `mail`; empty, or what is none, is as in general. */
export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { context, params, request } = args
  const { typed, act } = await readForm(request)
  const id = params.id ?? ''
  const choice = followings.find((known) => known === typed.choice) ?? null
  const mail = threadPaces.find((known) => known === typed.mail) ?? null
  if (uuid.test(id)) await context.follow(id, { choice, mail }, act)
  throw redirect(`/threads/${id}`, 303)
}
