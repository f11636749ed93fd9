import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { InvitationAct } from '#app/components/members/invitation-act.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('members.invitation', { invitationId: args.params.id }))
}

export const meta = pageTitle<typeof loader>((t, { name }) => t('members.invitations.revokeTitle', { name }))

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { act } = await readForm(args.request)
  const result = await args.context.execute('members.revoke-invitation', { invitationId: args.params.id }, act)
  return answer(args.context, result, { to: ({ invitationId }) => `/invitations?revoked=${invitationId}` })
}

export default function Revoke() {
  return <InvitationAct act="revoke" invitation={useLoaderData<typeof loader>()} />
}
