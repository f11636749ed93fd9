import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { DossierAct } from '#app/domain/projects/acts.ts'
import type { CommandName } from '#server/commands/registry.ts'
import { readForm } from './form.ts'
import { answer, page, requireActor } from './respond.ts'

/** The dossier of the path's `id`; whoever sees no more than its cover does not find the page. */
export async function loadDossierOf(args: LoaderFunctionArgs) {
  requireActor(args)
  const { head, full } = page(await args.context.ask('projects.page', { projectId: args.params.id }))
  if (!full) throw new Response('not_found', { status: 404 })
  return { head, full }
}

/** What the page of an act stands on: the dossier, and whether the act is possible now. */
export async function loadAct(args: LoaderFunctionArgs, act: DossierAct) {
  const { head, full } = await loadDossierOf(args)
  const found = full.acts.find((one) => one.act === act)
  return { head, full, possible: found ? found.refusal === null : false, refusal: found?.refusal ?? null }
}

/** Runs an act on the dossier of the path's `id` with what the form brought, and returns to the dossier. */
export async function runAct(args: ActionFunctionArgs, command: CommandName, to = '') {
  requireActor(args)
  const projectId = args.params.id
  const { input, typed, act } = await readForm(args.request)
  const result = await args.context.execute(command, { ...input, projectId }, act)
  return answer(args.context, result, { to: `/projects/${projectId}${to}`, typed })
}
