import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { localPath } from '#app/http/local-path.ts'
import { requireSignedIn } from '#app/http/respond.ts'
import { dayOf, formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { Passkeys } from './passkeys.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = requireSignedIn(args)
  const { auth, actor } = args.context
  const [view, passkeys] = await Promise.all([auth.secondFactor.view(signedIn), auth.passkeys.list(signedIn.person.id)])
  const next = localPath(new URL(args.request.url).searchParams.get('next'), '')
  return { ...view, passkeys, place: auth.passkey.place(), due: actor?.secondFactorDue ?? false, next }
}

export const meta = pageTitle('account.factor.title')

const dones = ['off', 'passkey', 'removed'] as const

export default function SecondFactor() {
  const { t } = useT()
  const { due, next, ...factor } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const done = dones.find((known) => known === search.get('done'))
  return (
    <>
      <PageHead
        over={
          <Link className="hit" to="/me">
            {t('account.factor.back')}
          </Link>
        }
        title={t('account.factor.title')}
        lead={t('account.factor.lead')}
        actions={!due && next ? <LinkButton to={next}>{t('account.factor.goOn')}</LinkButton> : undefined}
      />
      {due ? (
        <Notice tone="turn">
          <p className="strong">{t('account.factor.due')}</p>
          <p>{t('account.factor.dueText')}</p>
        </Notice>
      ) : null}
      {done ? (
        <Notice tone="go" role="status">
          {t(`account.factor.done.${done}`)}
        </Notice>
      ) : null}
      <AppLine since={factor.appSince} />
      <Passkeys passkeys={factor.passkeys} place={factor.place} />
      <CodesLine left={factor.recoveryLeft} any={factor.appSince !== null || factor.passkeys.length > 0} />
    </>
  )
}

function AppLine({ since }: { readonly since: string | null }) {
  const { t, locale, timeZone } = useT()
  return (
    <Section title={t('account.factor.app')} className="mt6">
      <div className="account-line">
        <p>{since ? t('account.factor.appSince', { day: formatDay(dayOf(since, timeZone), locale) }) : t('account.factor.appOff')}</p>
        {since ? (
          <LinkButton look="stop" to="/me/second-factor/off">
            {t('account.factor.turnOff')}
          </LinkButton>
        ) : (
          <LinkButton to="/me/second-factor/app">{t('account.factor.setUp')}</LinkButton>
        )}
      </div>
    </Section>
  )
}

function CodesLine({ left, any }: { readonly left: number; readonly any: boolean }) {
  const { t } = useT()
  return (
    <Section title={t('account.factor.codes')} className="mt7">
      <div className="account-line">
        <p>{any ? t('account.factor.codesLeft', { count: left }) : t('account.factor.codesNone')}</p>
        {any ? <LinkButton to="/me/second-factor/codes">{t('account.factor.codesNew')}</LinkButton> : null}
      </div>
    </Section>
  )
}
