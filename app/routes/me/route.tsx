import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { SignOutForm } from '#app/components/members/sign-out-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Facts } from '#app/components/ui/facts.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { Discretion } from './discretion.tsx'
import { Display } from './display.tsx'
import { Mandates } from './mandates.tsx'
import { Privacy } from './privacy.tsx'
import { Security } from './security.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { signedIn, auth, ask } = args.context
  return { me: page(await ask('members.me')), sessions: signedIn ? await auth.sessions.list(signedIn) : [] }
}

export const meta = pageTitle('members.me.title')

const dones = ['password', 'session', 'others', 'typing'] as const

export default function Me() {
  const { t } = useT()
  const { me, sessions } = useLoaderData<typeof loader>()
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
      <Section title={t('members.me.identity')} className={done ? 'mt6' : undefined}>
        <div className="mt4">
          <Facts
            facts={[
              { term: t('members.me.name'), value: me.name },
              { term: t('members.me.email'), value: me.email, note: t('members.me.correct') },
            ]}
          />
        </div>
      </Section>
      <Mandates mandates={me.mandates} />
      <Display theme={me.theme} />
      <Discretion typingShown={me.typingShown ?? false} />
      <Security sessions={sessions} />
      <Privacy />
    </>
  )
}
