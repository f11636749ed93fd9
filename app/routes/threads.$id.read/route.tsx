import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readForm } from '#app/http/form.ts'
import { requireActor } from '#app/http/respond.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Nothing to see here: the address typed by hand leads to the thread. */
export function loader({ params }: LoaderFunctionArgs) {
  throw redirect(`/threads/${params.id}`)
}

/** Moves the reader's position in the thread to `seq`. */
export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { context, params, request } = args
  const { typed, act } = await readForm(request)
  const seq = Number.parseInt(typed.seq ?? '', 10)
  const id = params.id ?? ''
  if (uuid.test(id) && seq > 0 && seq < 2 ** 31) await context.markRead(id, seq, act)
  throw redirect(`/threads/${id}`, 303)
}
