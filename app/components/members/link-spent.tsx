import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { ErrorPage } from '#app/components/shell/error-page.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { Outside } from './outside.tsx'

/** The page of a link in a mail that does not work any more, or never did: the same for both. */
export function LinkSpent({ again }: { readonly again: string }) {
  const { t, locale } = useT()
  const error = useRouteError()
  if (!isRouteErrorResponse(error) || error.status !== 404) return <ErrorPage locale={locale} />
  return (
    <Outside>
      <EmptyState level={2} title={t('account.spent.title')} action={<LinkButton to={again}>{t('account.spent.again')}</LinkButton>}>
        {t('account.spent.lead')}
      </EmptyState>
    </Outside>
  )
}
