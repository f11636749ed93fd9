import type { LoaderFunctionArgs } from '@remix-run/node'
import { forumColumns } from '#app/domain/members/forum-columns.ts'
import { can } from '#app/domain/members/permissions.ts'
import { requireActor } from '#app/http/respond.ts'
import { templateOf } from '#app/http/template-of.ts'

/** An empty file with the columns of forums that ask to join. */
export function loader(args: LoaderFunctionArgs) {
  if (!can(requireActor(args), 'members.admit', [])) throw new Response('not_found', { status: 404 })
  return templateOf(forumColumns, args.context, 'members.import.forums.file')
}
