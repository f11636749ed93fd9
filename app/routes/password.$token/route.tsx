import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LinkSpent } from '#app/components/members/link-spent.tsx'
import { Outside } from '#app/components/members/outside.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { CheckField } from '#app/components/ui/check-field.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { enter } from '#app/http/enter.ts'
import { readForm } from '#app/http/form.ts'
import { type ShownRefusal, shown } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const owner = await context.auth.ownerOfReset(params.token ?? '')
  if (!owner) throw new Response('not_found', { status: 404 })
  return { name: owner.name, email: owner.email }
}

export const meta = pageTitle('account.newPassword.title')

/** Sets the password, ends every session and begins one here; a forged, spent or old link is not found. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { input, typed } = await readForm(request)
  const result = await context.auth.resetPassword(params.token ?? '', input, typed.remember === undefined)
  if (!result.ok && result.refusal.code === 'not_found') throw new Response('not_found', { status: 404 })
  if (!result.ok) return shown(context, result.refusal)
  throw enter(result.value, '/')
}

export default function NewPassword() {
  const { t } = useT()
  const { name, email } = useLoaderData<typeof loader>()
  const { faults = {}, sentence } = useActionData<ShownRefusal>()?.refusal ?? {}
  return (
    <Outside>
      <div className="narrow">
        <PageHead title={t('account.newPassword.title')} lead={t('account.newPassword.lead', { name })} />
        {sentence ? (
          <div className="errors-above">
            <ErrorSummary sentence={sentence} faults={faults} />
          </div>
        ) : null}
        <form method="post">
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <TextField
            label={t('members.password.next')}
            hint={t('members.password.nextHint')}
            fault={faults.password}
            name="password"
            type="password"
            autoComplete="new-password"
            minLength={12}
            maxLength={256}
            required
          />
          <CheckField label={t('account.login.remember')} hint={t('account.login.rememberHint')} name="remember" />
          <div className="actions">
            <Button>{t('account.newPassword.submit')}</Button>
          </div>
        </form>
      </div>
    </Outside>
  )
}

export function ErrorBoundary() {
  return <LinkSpent again="/password" />
}
