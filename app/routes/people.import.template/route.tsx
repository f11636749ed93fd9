import type { LoaderFunctionArgs } from '@remix-run/node'
import { inviteColumns } from '#app/domain/members/invite-columns.ts'
import { requireActor } from '#app/http/respond.ts'
import { templateOf } from '#app/http/template-of.ts'

/** An empty file with the columns of people to invite. */
export function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return templateOf(inviteColumns(null), args.context, 'members.import.people.file')
}
