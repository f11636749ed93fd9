import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { readForm } from '#app/http/form.ts'
import { requireActor, type ShownRefusal, shown } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return null
}

export const meta = pageTitle('members.password.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { signedIn, auth } = args.context
  if (!signedIn) throw redirect('/login', 303)
  const { input } = await readForm(args.request)
  const result = await auth.changePassword(signedIn, input)
  if (!result.ok) return shown(args.context, result.refusal)
  throw redirect('/me?done=password', 303)
}

export default function Password() {
  const { t } = useT()
  const refusal = useActionData<ShownRefusal>()?.refusal
  const { faults = {}, sentence } = refusal ?? {}
  return (
    <div className="narrow">
      <PageHead
        over={
          <Link className="hit" to="/me">
            {t('members.password.back')}
          </Link>
        }
        title={t('members.password.title')}
        lead={t('members.password.lead')}
      />
      {sentence ? (
        <div className="errors-above">
          <ErrorSummary sentence={sentence} faults={faults} />
        </div>
      ) : null}
      <form method="post" action="/me/password">
        <TextField label={t('members.password.current')} name="current" type="password" autoComplete="current-password" required fault={faults.current} />
        <TextField
          label={t('members.password.next')}
          name="next"
          type="password"
          autoComplete="new-password"
          minLength={12}
          maxLength={256}
          required
          hint={t('members.password.nextHint')}
          fault={faults.next}
        />
        <div className="actions">
          <Button>{t('members.password.submit')}</Button>
        </div>
      </form>
    </div>
  )
}
