import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { can, type Permission } from '#app/domain/members/permissions.ts'
import type { CommandName } from '#server/commands/registry.ts'
import { readForm } from './form.ts'
import { answer, page, requireActor } from './respond.ts'

/** The person of the path's `id`, as those who give mandates see them. */
export async function loadPerson(args: LoaderFunctionArgs) {
  requireActor(args)
  return { person: page(await args.context.ask('members.profile', { personId: args.params.id })) }
}

/** The same for an act that needs this right over everybody; whoever has it not finds no page of it. */
export async function loadPersonFor(args: LoaderFunctionArgs, permission: Permission) {
  if (!can(requireActor(args), permission, [])) throw new Response('not_found', { status: 404 })
  return loadPerson(args)
}

/** The person with one mandate that is not over; another body's, or one that is over, is not found. */
export async function loadMandate(args: LoaderFunctionArgs) {
  const { person } = await loadPerson(args)
  const mandate = person.mandates.find(({ id, phase }) => id === args.params.mandateId && phase !== 'over')
  if (!mandate) throw new Response('not_found', { status: 404 })
  return { person, mandate }
}

/** Runs an act on the person or the mandate of the path, and returns to the person's page. */
export async function runPersonAct(args: ActionFunctionArgs, command: CommandName, of: 'person' | 'mandate' = 'person') {
  requireActor(args)
  const { id: personId, mandateId } = args.params
  const { input, typed, act } = await readForm(args.request)
  const result = await args.context.execute(command, { ...input, ...(of === 'mandate' ? { mandateId } : { personId }) }, act)
  return answer(args.context, result, { to: `/people/${personId}`, typed })
}
