import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { CommandName } from '#server/commands/registry.ts'
import type { AboutThread } from '#server/queries/threads/about.ts'
import { readForm } from './form.ts'
import { answer, page, requireActor } from './respond.ts'

/** The thread of the path's `id` for the page of an act on it; whoever may not do it does not find the page. */
export async function loadThreadAct(args: LoaderFunctionArgs, right: keyof AboutThread['may']): Promise<AboutThread> {
  requireActor(args)
  const about = page(await args.context.ask('threads.about', { threadId: args.params.id }))
  if (!about.may[right]) throw new Response('not_found', { status: 404 })
  return about
}

/** Runs an act on the thread of the path's `id` with what the form brought, and returns to what is known of the thread. */
export async function runThreadAct(args: ActionFunctionArgs, command: CommandName) {
  requireActor(args)
  const threadId = args.params.id
  const { input, typed, act } = await readForm(args.request)
  const result = await args.context.execute(command, { ...input, threadId }, act)
  return answer(args.context, result, { to: `/threads/${threadId}/about`, typed })
}
