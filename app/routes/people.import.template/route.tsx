import type { LoaderFunctionArgs } from '@remix-run/node'
import { inviteColumns } from '#app/domain/members/invite-columns.ts'
import { can } from '#app/domain/members/permissions.ts'
import { requireActor } from '#app/http/respond.ts'
import { templateOf } from '#app/http/template-of.ts'

/** An empty file with the columns of people to invite. */
export function loader(args: LoaderFunctionArgs) {
  if (!can(requireActor(args), 'members.give_mandate')) throw new Response('not_found', { status: 404 })
  return templateOf(inviteColumns(null), args.context, 'members.import.people.file')
}
