import { useNavigation } from '@remix-run/react'
import { useT } from '#app/i18n/use-t.ts'

/** A bar under way after 300 ms while a page is fetched. */
export function RouteProgress() {
  const { t } = useT()
  const { state } = useNavigation()
  if (state === 'idle') return null
  return <div className="progress" role="progressbar" aria-label={t('common.loading')} />
}
