import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { isCandidate } from '#app/domain/members/standing.ts'
import { refusalStatus } from '#app/domain/refusals.ts'
import { chosenLanguage } from '#app/http/chosen-language.ts'
import { readForm } from '#app/http/form.ts'
import { type ShownRefusal, shown } from '#app/http/respond.ts'
import { withCookies } from '#app/http/with-cookies.ts'
import { ClosedInvitation } from './closed-invitation.tsx'
import { InvitationFrame } from './invitation-frame.tsx'
import { InvitationLetter } from './invitation-letter.tsx'

/** Opens in the language of the invitation where nothing else was chosen. A link that never was one is not found. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const opened = await context.auth.openInvitation(params.token ?? '')
  if (!opened.ok) {
    const { code } = opened.refusal
    if (code === 'not_found') throw new Response('not_found', { status: 404 })
    return data({ closed: context.say(opened.refusal), invitation: null, signedInAs: context.signedIn?.person.name ?? null }, { status: refusalStatus[code] })
  }
  const { expiresAt, personId: _personId, ...invitation } = opened.value
  const elsewhere = chosenLanguage(request, { wanted: invitation.locale, spoken: context.locale, signedIn: context.signedIn !== null })
  if (elsewhere) throw redirect(elsewhere, { headers: withCookies([context.auth.cookies.language(invitation.locale)]) })
  return data({ closed: null, invitation: { ...invitation, expiresAt: expiresAt.toISOString() }, signedInAs: context.signedIn?.person.name ?? null })
}

export const meta = pageTitle('members.invitation.title')

/** Takes the invitation up and is signed in; those who complete their forum's sheet first begin there. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { input, typed } = await readForm(request)
  const result = await context.auth.acceptInvitation(params.token ?? '', { ...input, locale: context.locale })
  if (!result.ok && result.refusal.code === 'not_found') throw new Response('not_found', { status: 404 })
  if (!result.ok) return shown(context, result.refusal, { ...typed, password: '' })
  const { cookies, mandateId, body, waits } = result.value
  const to = isCandidate(body.status) ? `/forums/${body.code}` : '/welcome'
  throw redirect(waits ? `/login/code?next=${encodeURIComponent(to)}` : to, {
    status: 303,
    headers: withCookies([...cookies, context.auth.cookies.acting(mandateId)]),
  })
}

export default function Invitation() {
  const { closed, invitation, signedInAs } = useLoaderData<typeof loader>()
  const answered = useActionData<ShownRefusal>()
  return (
    <InvitationFrame>
      {invitation ? (
        <InvitationLetter invitation={invitation} signedInAs={signedInAs} answered={answered} />
      ) : (
        <ClosedInvitation sentence={closed ?? ''} signedIn={signedInAs !== null} />
      )}
    </InvitationFrame>
  )
}
