import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { Actor } from '#app/domain/members/actor.ts'
import type { Result } from '#app/domain/result.ts'
import type { MessageMarks, MessagePlace } from '#server/state/message-marks.ts'
import { type PostedForm, readForm } from './form.ts'
import { page, requireActor } from './respond.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Nothing to see here: the address typed by hand leads to the message. */
export function leadToMessage({ params }: LoaderFunctionArgs): never {
  throw redirect(`/threads/${params.id}/m/${params.seq}`)
}

type Mark = (marks: MessageMarks, actor: Actor, place: MessagePlace, form: PostedForm) => Promise<Result<null>>

/** Marks the message of an address for whoever posts, and leads to `to`, else back to the message. */
export async function runMark(args: ActionFunctionArgs, mark: Mark, to?: string): Promise<never> {
  requireActor(args)
  const { context, params, request } = args
  const form = await readForm(request)
  const place = { threadId: params.id ?? '', seq: Number.parseInt(params.seq ?? '', 10) }
  if (!uuid.test(place.threadId) || !(place.seq > 0 && place.seq < 2 ** 31)) throw new Response(null, { status: 404 })
  page(await context.markMessage((marks, actor) => mark(marks, actor, place, form), form.act))
  throw redirect(to ?? `/threads/${place.threadId}/m/${place.seq}`, 303)
}
