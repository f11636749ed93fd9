import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { actionHeaders } from '#app/http/action-headers.ts'
import { readForm } from '#app/http/form.ts'
import { requireActor, type ShownRefusal, shown } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return { email: args.context.signedIn?.person.email ?? '' }
}

export const meta = pageTitle('account.email.title')
export const headers = actionHeaders

/** Asks for another address, or with `cancel` gives up a change under way. */
export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { signedIn, auth } = args.context
  if (!signedIn) throw redirect('/login', 303)
  const { input, typed } = await readForm(args.request)
  if (typed.cancel) {
    await auth.emailChange.cancel(signedIn)
    throw redirect('/me?done=emailCancelled', 303)
  }
  const result = await auth.emailChange.ask(signedIn, input)
  if (!result.ok) return shown(args.context, result.refusal, { email: typed.email ?? '' })
  throw redirect('/me?done=email', 303)
}

export default function Email() {
  const { t } = useT()
  const { email } = useLoaderData<typeof loader>()
  const answered = useActionData<ShownRefusal>()
  const { faults = {}, sentence } = answered?.refusal ?? {}
  return (
    <div className="narrow">
      <PageHead
        over={
          <Link className="hit" to="/me">
            {t('members.password.back')}
          </Link>
        }
        title={t('account.email.title')}
        lead={t('account.email.lead', { email })}
      />
      {sentence ? (
        <div className="errors-above">
          <ErrorSummary sentence={sentence} faults={faults} />
        </div>
      ) : null}
      <form method="post" action="/me/email">
        <TextField
          label={t('account.email.next')}
          name="email"
          type="email"
          autoComplete="email"
          inputMode="email"
          defaultValue={answered?.typed.email ?? ''}
          fault={faults.email}
          required
        />
        <TextField label={t('members.password.current')} name="current" type="password" autoComplete="current-password" fault={faults.current} required />
        <div className="actions">
          <Button>{t('account.email.submit')}</Button>
        </div>
      </form>
    </div>
  )
}
