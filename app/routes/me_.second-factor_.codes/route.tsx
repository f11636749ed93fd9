import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { FactorPage } from '#app/components/factor/factor-page.tsx'
import { RecoveryCodes } from '#app/components/factor/recovery-codes.tsx'
import { RefusalHead } from '#app/components/refusal-head.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { readForm } from '#app/http/form.ts'
import { requireSignedIn, shown } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args)
  return null
}

export const meta = pageTitle('account.codes.title')

/** Ten other recovery codes, shown by the answer alone. */
export async function action(args: ActionFunctionArgs) {
  const { context, request } = args
  const { name, email } = requireSignedIn(args).person
  const { act } = await readForm(request)
  const result = await context.asProven(act, (signedIn) => context.auth.secondFactor.renewCodes(signedIn))
  return result.ok ? data({ codes: result.value, name, email }) : shown(context, result.refusal)
}

export default function Codes() {
  const { t } = useT()
  const answered = useActionData<typeof action>()
  if (answered && 'codes' in answered) {
    return (
      <FactorPage title={t('account.codes.title')}>
        <RecoveryCodes {...answered} />
      </FactorPage>
    )
  }
  return (
    <FactorPage title={t('account.codes.title')} lead={t('account.codes.lead')}>
      <form method="post" action="/me/second-factor/codes" className="form" noValidate>
        <RefusalHead refusal={answered?.refusal} />
        <div className="actions">
          <Button>{t('account.codes.submit')}</Button>
        </div>
      </form>
    </FactorPage>
  )
}
