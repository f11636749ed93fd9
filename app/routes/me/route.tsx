import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { SignOutForm } from '#app/components/members/sign-out-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { Discretion } from './discretion.tsx'
import { Display } from './display.tsx'
import { HowToHear } from './how-to-hear.tsx'
import { Identity } from './identity.tsx'
import { Mandates } from './mandates.tsx'
import { Privacy } from './privacy.tsx'
import { Reading } from './reading.tsx'
import { Security } from './security.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { signedIn, auth, ask } = args.context
  if (!signedIn) throw redirect('/login')
  const [me, sessions, pending] = [page(await ask('members.me')), await auth.sessions.list(signedIn), await auth.emailChange.pending(signedIn)]
  return { me, sessions, pending, lowData: args.context.lowData }
}

export const meta = pageTitle('members.me.title')

const dones = ['password', 'session', 'others', 'typing', 'seen', 'reading', 'email', 'emailCancelled'] as const

export default function Me() {
  const { t } = useT()
  const { me, sessions, pending, lowData } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const done = dones.find((known) => known === search.get('done'))
  return (
    <>
      <PageHead
        title={t('members.me.title')}
        actions={
          <SignOutForm>
            <Button look="quiet" icon="back">
              {t('members.me.signOut')}
            </Button>
          </SignOutForm>
        }
      />
      {done ? (
        <Notice tone="go" role="status">
          {t(`members.me.done.${done}`)}
        </Notice>
      ) : null}
      <Identity name={me.name} email={me.email} pending={pending} className={done ? 'mt6' : undefined} />
      <Mandates mandates={me.mandates} />
      <Display theme={me.theme} />
      <HowToHear />
      <Reading singleKeys={me.singleKeys} lowData={lowData} />
      <Discretion typingShown={me.typingShown ?? false} readingShown={me.readingShown} />
      <Security sessions={sessions} />
      <Privacy />
    </>
  )
}
