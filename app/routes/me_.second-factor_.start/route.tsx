import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { FactorPage } from '#app/components/factor/factor-page.tsx'
import { StartForm } from '#app/components/factor/start-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { readForm } from '#app/http/form.ts'
import { answer, requireSignedIn } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args)
  return null
}

export const meta = pageTitle('account.app.title')

/** Makes a secret for an authenticator; it is in force once a first code confirms it. */
export async function action(args: ActionFunctionArgs) {
  requireSignedIn(args)
  const { act } = await readForm(args.request)
  const { context } = args
  return answer(context, await context.asProven(act, (signedIn) => context.auth.secondFactor.start(signedIn)), { to: '/me/second-factor/app' })
}

export default function Start() {
  const { t } = useT()
  return (
    <FactorPage title={t('account.app.title')} lead={t('account.app.lead')}>
      <StartForm />
    </FactorPage>
  )
}
