import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { ErrorPage } from '#app/components/shell/error-page.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { Outside } from './outside.tsx'

/** The page of a link in a mail that does not work any more, or never did: the same for both. */
export function LinkSpent({ again }: { readonly again: string }) {
  const { t, locale } = useT()
  const error = useRouteError()
  if (!isRouteErrorResponse(error) || error.status !== 404) return <ErrorPage locale={locale} />
  return (
    <Outside>
      <div className="narrow">
        <PageHead title={t('account.spent.title')} lead={t('account.spent.lead')} />
        <LinkButton to={again}>{t('account.spent.again')}</LinkButton>
      </div>
    </Outside>
  )
}
