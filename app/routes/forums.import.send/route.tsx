import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { LinesAgain } from '#app/components/members/import/lines-again.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { can } from '#app/domain/members/permissions.ts'
import { readForm } from '#app/http/form.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { sayCarried } from '#app/http/said-lines.ts'

export function loader(args: LoaderFunctionArgs) {
  if (!can(requireActor(args), 'members.admit', [])) throw new Response('not_found', { status: 404 })
  return null
}

export const meta = pageTitle('members.import.forums.title')

/** Registers every forum of the list that the preview carried here, or shows the list again. */
export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { context, request } = args
  const { input, act } = await readForm(request)
  const refused = answer(context, await context.execute('members.import-forums', input, act), { to: '/forums?status=applicant' })
  return data({ ...refused.data, ...sayCarried(input.lines) }, refused.init ?? undefined)
}

export default function RegisterForums() {
  const answered = useActionData<typeof action>()
  return <LinesAgain of="forums" lines={answered?.lines ?? []} carried={answered?.carried ?? ''} />
}
