import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { FactorPage } from '#app/components/factor/factor-page.tsx'
import { RecoveryCodes } from '#app/components/factor/recovery-codes.tsx'
import { PasskeyButton } from '#app/components/passkey-button.tsx'
import { RefusalHead } from '#app/components/refusal-head.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { isProven } from '#app/domain/members/step-up.ts'
import { readForm } from '#app/http/form.ts'
import { requireSignedIn, shown } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

/** The browser is asked for a passkey before the form is sent, so that the proof comes before the page. */
export function loader(args: LoaderFunctionArgs) {
  const { session } = requireSignedIn(args)
  const { here } = args.context.auth.passkey.place()
  if (!here) throw redirect('/me/second-factor')
  if (args.request.method === 'GET' && !isProven(session, args.context.now())) throw redirect('/me/prove?next=%2Fme%2Fpasskeys%2Fadd')
  return null
}

export const meta = pageTitle('account.passkey.title')

/** Keeps the passkey that the browser made. The answer shows recovery codes when it is the first second factor. */
export async function action(args: ActionFunctionArgs) {
  const { context, request } = args
  const { name, email } = requireSignedIn(args).person
  const { typed, act } = await readForm(request)
  const given = { name: typed.name ?? '', answer: typed.passkey ?? '' }
  const result = await context.asProven(act, (signedIn) => context.auth.passkey.add(signedIn, given))
  if (!result.ok) return shown(context, result.refusal, { name: given.name })
  if (!result.value) throw redirect('/me/second-factor?done=passkey', 303)
  return data({ codes: result.value, name, email })
}

export default function AddPasskey() {
  const { t } = useT()
  const answered = useActionData<typeof action>()
  if (answered && 'codes' in answered) {
    return (
      <FactorPage title={t('account.passkey.title')}>
        <Notice tone="go">{t('account.factor.done.passkey')}</Notice>
        <RecoveryCodes {...answered} />
      </FactorPage>
    )
  }
  return (
    <FactorPage title={t('account.passkey.title')} lead={t('account.passkey.lead')}>
      <form method="post" action="/me/passkeys/add" className="form" noValidate>
        <RefusalHead refusal={answered?.refusal} />
        <TextField
          label={t('account.passkey.name')}
          hint={t('account.passkey.nameHint')}
          name="name"
          maxLength={60}
          autoComplete="off"
          defaultValue={answered?.typed.name}
          fault={answered?.refusal.faults.name}
          required
        />
        <div className="actions">
          <PasskeyButton use="add" name="passkey" look="primary" label={t('account.passkey.submit')} />
        </div>
      </form>
      <noscript>
        <p className="mt5">{t('account.passkey.noScript')}</p>
      </noscript>
    </FactorPage>
  )
}
