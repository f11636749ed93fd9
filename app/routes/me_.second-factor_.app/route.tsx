import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FactorPage } from '#app/components/factor/factor-page.tsx'
import { RecoveryCodes } from '#app/components/factor/recovery-codes.tsx'
import { StartForm } from '#app/components/factor/start-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { readForm } from '#app/http/form.ts'
import { requireSignedIn, shown } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { ConfirmForm } from './confirm-form.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = requireSignedIn(args)
  const { secondFactor } = args.context.auth
  const [{ appSince }, pending] = await Promise.all([secondFactor.view(signedIn), secondFactor.pending(signedIn)])
  return { on: appSince !== null, pending }
}

export const meta = pageTitle('account.app.title')

/** A first code turns the second factor on; the answer shows the recovery codes, this once. */
export async function action(args: ActionFunctionArgs) {
  const { context, request } = args
  const { name, email } = requireSignedIn(args).person
  const { typed, act } = await readForm(request)
  const result = await context.asProven(act, (signedIn) => context.auth.secondFactor.confirm(signedIn, typed.code ?? ''))
  return result.ok ? data({ codes: result.value, name, email }) : shown(context, result.refusal, typed)
}

export default function App() {
  const { t } = useT()
  const { on, pending } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const codes = answered && 'codes' in answered ? answered : null
  const refused = answered && 'refusal' in answered ? answered : null
  return (
    <FactorPage title={t('account.app.title')} lead={on ? undefined : t('account.app.lead')}>
      {on ? <Notice tone="go">{t('account.app.on')}</Notice> : null}
      {codes ? <RecoveryCodes {...codes} /> : null}
      {pending ? <ConfirmForm {...pending} refused={refused} /> : null}
      {on ? null : <StartForm again={pending !== null} />}
    </FactorPage>
  )
}
