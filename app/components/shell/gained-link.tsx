import { Link } from '@remix-run/react'
import { Icon } from '#app/components/ui/icon.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { useHere } from './use-here.ts'

/** Mandates given since the session began wait for a proof; it opens them. */
export function GainedLink({ count }: { readonly count: number }) {
  const { t } = useT()
  return (
    <Link className="mast-gained" to={`/me/prove?next=${encodeURIComponent(useHere())}`}>
      <Icon name="flag" />
      <span>{t('common.mast.gained', { count })}</span>
    </Link>
  )
}
