import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { messageAnchor, messagePath } from '#app/components/threads/message-parts.ts'
import type { CommandName } from '#server/commands/registry.ts'
import { readForm } from './form.ts'
import { answer, page, requireActor } from './respond.ts'

type MessageCommand = Extract<CommandName, `threads.${string}`>

/** The message of a page by its thread and number, with what the reader may do with it. Where it was moved, the page is led to its new place. */
export async function loadMessage(args: LoaderFunctionArgs) {
  requireActor(args)
  const { context, params, request } = args
  const loaded = page(await context.ask('threads.message', { threadId: params.id, seq: params.seq }))
  const { threadId, seq } = loaded.message
  if (threadId === params.id?.toLowerCase()) return { ...loaded, locale: context.locale }
  const { pathname, search } = new URL(request.url)
  throw redirect(pathname.replace(messagePath({ threadId: params.id ?? '', seq: Number(params.seq) }), messagePath({ threadId, seq })) + search)
}

/** Runs a command on the message that the form names, and leads back to it in its thread, or to `to`. */
export async function runMessageAct(args: ActionFunctionArgs, command: MessageCommand, to?: string) {
  requireActor(args)
  const { context, params, request } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute(command, input, act)
  return answer(context, result, { to: to ?? messageAnchor({ threadId: params.id ?? '', seq: Number(params.seq) }), typed })
}
