import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useSearchParams } from '@remix-run/react'
import { LinkSpent } from '#app/components/members/link-spent.tsx'
import { Outside } from '#app/components/members/outside.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { useT } from '#app/i18n/use-t.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  if (!(await context.noticeChoices.mayUnsubscribe(params.token ?? ''))) throw new Response('not_found', { status: 404 })
  return null
}

export const meta = pageTitle('notices.unsubscribe.title')

/** Ends the mails at once: by a press, or by the mail program itself, which asks without coming here (RFC 8058). */
export async function action({ params, context }: ActionFunctionArgs) {
  const token = params.token ?? ''
  if (!(await context.noticeChoices.unsubscribe(token))) throw new Response('not_found', { status: 404 })
  throw redirect(`/unsubscribe/${token}?done`, 303)
}

export default function Unsubscribe() {
  const { t } = useT()
  const [search] = useSearchParams()
  return (
    <Outside>
      <div className="narrow">
        <PageHead title={t('notices.unsubscribe.title')} lead={search.has('done') ? undefined : t('notices.unsubscribe.lead')} />
        {search.has('done') ? (
          <>
            <Notice tone="go" role="status">
              {t('notices.unsubscribe.done')}
            </Notice>
            <div className="actions">
              <LinkButton to="/me/notices">{t('notices.unsubscribe.choose')}</LinkButton>
            </div>
          </>
        ) : (
          <form method="post">
            <div className="actions">
              <Button>{t('notices.unsubscribe.submit')}</Button>
            </div>
          </form>
        )}
      </div>
    </Outside>
  )
}

export function ErrorBoundary() {
  return <LinkSpent again="/me/notices" />
}
