import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { useRoot } from '#app/components/shell/use-root.ts'
import { Button } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { RadioGroup } from '#app/components/ui/radio-group.tsx'
import { backTo } from '#app/http/back-to.ts'
import { readForm } from '#app/http/form.ts'
import { requireSignedIn, type ShownRefusal, shown } from '#app/http/respond.ts'
import { withCookies } from '#app/http/with-cookies.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args)
  return { acting: args.context.actor?.mandateId ?? '' }
}

export const meta = pageTitle('members.acting.title')

/**
 * The mandate that new pages act under from now on; pages already open keep theirs (rulings.md 2). Posts
 * `mandate`, and `next` to come back to.
 */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args
  requireSignedIn(args)
  const { typed } = await readForm(request)
  const actor = context.signedIn?.actors.find(({ mandateId }) => mandateId === typed.mandate)
  if (!actor) return shown(context, { code: 'mandate_not_live' })
  throw redirect(backTo(request, typed.next), { status: 303, headers: withCookies([context.auth.cookies.acting(actor.mandateId)]) })
}

export default function Acting() {
  const { t, locale } = useT()
  const { acting } = useLoaderData<typeof loader>()
  const answered = useActionData<ShownRefusal>()
  const actors = useRoot()?.actors ?? []
  const options = actors.map(({ mandateId, body, role }) => ({
    value: mandateId,
    label: `${locale === 'fr' ? body.nameFr : body.nameEn} (${body.code})`,
    hint: role === 'system' ? undefined : t(`members.roles.${role}`),
  }))
  return (
    <>
      <PageHead title={t('members.acting.title')} lead={t('members.acting.lead')} />
      {answered ? <ErrorSummary sentence={answered.refusal.sentence} /> : null}
      <form method="post" action="/acting">
        <input type="hidden" name="next" value="/" />
        <RadioGroup label={t('members.acting.legend')} name="mandate" options={options} defaultValue={acting} required />
        <div className="actions">
          <Button>{t('members.acting.submit')}</Button>
        </div>
      </form>
    </>
  )
}
