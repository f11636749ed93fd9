import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Gate } from '#app/components/members/gate.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
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
  const name = alliance ? (locale === 'fr' ? alliance.nameFr : alliance.nameEn) : null
  return { next, alliance: name, people: await auth.demoPeople(), passkeys: auth.passkey.place() }
}

export const meta = pageTitle('members.login.title')

export async function action({ request, context }: ActionFunctionArgs) {
  const next = localPath(new URL(request.url).searchParams.get('next'))
  const { email = '', password = '', shared, enterAs, passkey } = (await readForm(request)).typed
  const { auth } = context
  const onShared = shared !== undefined
  const byForm = () => (passkey ? auth.passkey.signIn(passkey, onShared) : auth.signIn({ email, password, shared: onShared }))
  const result = enterAs ? await auth.enterAs(enterAs) : await byForm()
  if (!result.ok) return shown(context, result.refusal, { email })
  throw enter(result.value, next)
}

export default function Login() {
  const { next, alliance, people, passkeys } = useLoaderData<typeof loader>()
  const answered = useActionData<ShownRefusal>()
  const action = next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`
  return (
    <Gate>
      <SignInForm action={action} alliance={alliance} passkeys={passkeys} refusal={answered?.refusal} email={answered?.typed.email ?? ''} />
      {people.length > 0 ? <EnterAs action={action} people={people} /> : null}
    </Gate>
  )
}
