import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Gate } from '#app/components/members/gate.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { enter } from '#app/http/enter.ts'
import { readForm } from '#app/http/form.ts'
import { type ShownRefusal, shown } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const person = await context.auth.accessLinks.personOf(params.token ?? '')
  if (!person) throw new Response('not_found', { status: 404 })
  return { name: person.name }
}

export const meta = pageTitle<typeof loader>((t, { name }) => t('members.welcome.title', { name }))

/** The first password, and the first session with it; a wrong, spent or old link is not found. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { typed } = await readForm(request)
  const result = await context.auth.choosePassword(params.token ?? '', typed.password)
  if (!result.ok && result.refusal.code === 'not_found') throw new Response('not_found', { status: 404 })
  if (!result.ok) return shown(context, result.refusal)
  throw enter(result.value, '/')
}

export default function Welcome() {
  const { t } = useT()
  const { name } = useLoaderData<typeof loader>()
  const refusal = useActionData<ShownRefusal>()?.refusal
  return (
    <Gate>
      <section aria-labelledby="h-welcome">
        <h1 id="h-welcome">{t('members.welcome.title', { name })}</h1>
        <p className="muted mt2">{t('members.welcome.lead')}</p>
        {refusal ? (
          <div className="mt4">
            <ErrorSummary sentence={refusal.sentence} faults={refusal.faults} />
          </div>
        ) : null}
        <form method="post" className="mt6">
          <TextField
            label={t('members.welcome.password')}
            hint={t('members.welcome.hint')}
            fault={refusal?.faults.password}
            name="password"
            type="password"
            autoComplete="new-password"
            minLength={12}
            maxLength={256}
            required
          />
          <div className="actions">
            <Button className="wide">{t('members.welcome.submit')}</Button>
          </div>
        </form>
      </section>
    </Gate>
  )
}
