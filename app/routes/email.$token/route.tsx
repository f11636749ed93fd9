import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { LinkSpent } from '#app/components/members/link-spent.tsx'
import { Outside } from '#app/components/members/outside.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { type ShownRefusal, shown } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const link = await context.auth.emailChange.find(params.token ?? '')
  const done = new URL(request.url).searchParams.has('done')
  if (!link && !done) throw new Response('not_found', { status: 404 })
  return { link }
}

export const meta = pageTitle('account.email.confirmTitle')

/** Confirms one of the two addresses: by a press, since programs that read mail open its links. */
export async function action({ params, context }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const result = await context.auth.emailChange.confirm(token)
  if (!result.ok && result.refusal.code === 'not_found') throw new Response('not_found', { status: 404 })
  if (!result.ok) return shown(context, result.refusal)
  throw redirect(`/email/${token}${result.value.done ? '?done' : ''}`, 303)
}

export default function ConfirmEmail() {
  const { t } = useT()
  const { link } = useLoaderData<typeof loader>()
  const refusal = useActionData<ShownRefusal>()?.refusal
  const [search] = useSearchParams()
  if (search.has('done') || !link)
    return (
      <Outside>
        <PageHead title={t('account.email.doneTitle')} />
        <Notice tone="go">{t('account.email.done')}</Notice>
      </Outside>
    )
  const { side, email, confirmed } = link
  return (
    <Outside>
      <div className="narrow">
        <PageHead title={t('account.email.confirmTitle')} lead={t(`account.email.confirm.${side}`, { email })} />
        {refusal ? (
          <div className="errors-above">
            <ErrorSummary sentence={refusal.sentence} />
          </div>
        ) : null}
        {confirmed ? (
          <Notice tone="wait">{t(`account.email.waiting.${side}`)}</Notice>
        ) : (
          <form method="post">
            <div className="actions">
              <Button>{t('account.email.confirmSubmit')}</Button>
            </div>
          </form>
        )}
      </div>
    </Outside>
  )
}

export function ErrorBoundary() {
  return <LinkSpent again="/me" />
}
