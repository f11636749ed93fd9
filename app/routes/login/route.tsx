import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Gate } from '#app/components/members/gate.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { actionHeaders } from '#app/http/action-headers.ts'
import { enter } from '#app/http/enter.ts'
import { readForm } from '#app/http/form.ts'
import { localPath } from '#app/http/local-path.ts'
import { type ShownRefusal, shown } from '#app/http/respond.ts'
import { EnterAs } from './enter-as.tsx'
import { SignInForm } from './sign-in-form.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = localPath(new URL(request.url).searchParams.get('next'))
  if (context.signedIn) throw redirect(next)
  const { alliance, locale, auth } = context
  return {
    next,
    alliance: alliance ? (locale === 'fr' ? alliance.nameFr : alliance.nameEn) : null,
    people: await auth.demoPeople(),
    outbox: context.outbox !== null,
    passkeys: auth.passkey.place(),
  }
}

export const meta = pageTitle('members.login.title')

/** What an action says about waiting reaches whoever posts without script, too. */
export const headers = actionHeaders

export async function action({ request, context }: ActionFunctionArgs) {
  const next = localPath(new URL(request.url).searchParams.get('next'))
  const { email = '', password = '', remember, enterAs, passkey } = (await readForm(request)).typed
  const { auth } = context
  const shared = remember === undefined
  const byForm = () => (passkey ? auth.passkey.signIn(passkey, shared) : auth.signIn({ email, password, shared }))
  const result = enterAs ? await auth.enterAs(enterAs) : await byForm()
  if (!result.ok) return shown(context, result.refusal, { email, ...(shared ? {} : { remember }) })
  throw enter(result.value, next)
}

export default function Login() {
  const { next, alliance, people, outbox, passkeys } = useLoaderData<typeof loader>()
  const answered = useActionData<ShownRefusal>()
  const action = next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`
  return (
    <Gate>
      <SignInForm action={action} alliance={alliance} refusal={answered?.refusal} typed={answered?.typed ?? {}} outbox={outbox} passkeys={passkeys} />
      {people.length > 0 ? <EnterAs action={action} people={people} /> : null}
    </Gate>
  )
}
