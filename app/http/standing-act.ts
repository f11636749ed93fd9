import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { CommandName } from '#server/commands/registry.ts'
import { readForm } from './form.ts'
import { answer, page, requireActor } from './respond.ts'
import { actsOfPage, type StandingPageName } from './standing-pages.ts'

/** What the page of an act on a forum's standing stands on: the forum, and which of its acts can be done now. */
export async function loadStandingAct(args: LoaderFunctionArgs, name: StandingPageName) {
  requireActor(args)
  const { code, nameFr, nameEn, acts, needsAdmin } = page(await args.context.ask('members.forum', { code: args.params.code }))
  // Whoever has no part in a standing finds no page of it.
  if (acts.length === 0) throw new Response('not_found', { status: 404 })
  return { code, nameFr, nameEn, name, needsAdmin, acts: actsOfPage(name, acts) }
}

/** Runs the act on the forum of the path's `code` with what the form brought, and returns to the forum. */
export async function runStandingAct(args: ActionFunctionArgs, command: CommandName) {
  requireActor(args)
  const { request, context, params } = args
  const { input, typed, act } = await readForm(request)
  const { id: forumId } = page(await context.ask('members.forum', { code: params.code }, { as: act.as }))
  const result = await context.execute(command, { ...input, forumId }, act)
  return answer(context, result, { to: `/forums/${params.code}#standing`, typed })
}
