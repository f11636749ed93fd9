import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useSearchParams } from '@remix-run/react'
import { Outside } from '#app/components/members/outside.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { actionHeaders } from '#app/http/action-headers.ts'
import { readForm } from '#app/http/form.ts'
import { type ShownRefusal, shown } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export const meta = pageTitle('account.forgotten.title')
export const headers = actionHeaders

/** Asks for a link; the answer is the same whether anyone has the address or not. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { input, typed } = await readForm(request)
  const result = await context.auth.askReset(input)
  if (!result.ok) return shown(context, result.refusal, { email: typed.email ?? '' })
  throw redirect('/password?asked', 303)
}

export default function ForgottenPassword() {
  const { t } = useT()
  const answered = useActionData<ShownRefusal>()
  const [search] = useSearchParams()
  const asked = search.has('asked')
  const back = (
    <Link className="hit" to="/login">
      {t('account.forgotten.back')}
    </Link>
  )
  if (asked)
    return (
      <Outside>
        <PageHead over={back} title={t('account.forgotten.asked')} />
        <Notice role="status">
          <p>{t('account.forgotten.askedLead')}</p>
          <p className="mt2">{t('account.forgotten.askedHint')}</p>
        </Notice>
      </Outside>
    )
  const { faults = {}, sentence } = answered?.refusal ?? {}
  return (
    <Outside>
      <div className="narrow">
        <PageHead over={back} title={t('account.forgotten.title')} lead={t('account.forgotten.lead')} />
        {sentence ? (
          <div className="errors-above">
            <ErrorSummary sentence={sentence} faults={faults} />
          </div>
        ) : null}
        <form method="post" action="/password?index">
          <TextField
            label={t('members.login.email')}
            name="email"
            type="email"
            autoComplete="username"
            inputMode="email"
            defaultValue={answered?.typed.email ?? ''}
            fault={faults.email}
            required
          />
          <div className="actions">
            <Button>{t('account.forgotten.submit')}</Button>
          </div>
        </form>
      </div>
    </Outside>
  )
}
