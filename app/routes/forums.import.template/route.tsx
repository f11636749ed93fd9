import type { LoaderFunctionArgs } from '@remix-run/node'
import { forumColumns } from '#app/domain/members/forum-columns.ts'
import { requireActor } from '#app/http/respond.ts'
import { templateOf } from '#app/http/template-of.ts'

/** An empty file with the columns of forums that ask to join. */
export function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return templateOf(forumColumns, args.context, 'members.import.forums.file')
}
