import { Link } from '@remix-run/react'
import { Icon } from '#app/components/ui/icon.tsx'
import { useT } from '#app/i18n/use-t.ts'

type ViewSwitchProps = { readonly board: boolean; readonly table: string; readonly columns: string }

/** Table or columns by state: both are links, so that a view can be shared. */
export function ViewSwitch({ board, table, columns }: ViewSwitchProps) {
  const { t } = useT()
  return (
    <nav className="switch" aria-label={t('projects.list.view')}>
      <Link to={table} aria-current={board ? undefined : 'true'} preventScrollReset>
        <Icon name="table" />
        {t('projects.list.table')}
      </Link>
      <Link to={columns} aria-current={board ? 'true' : undefined} preventScrollReset>
        <Icon name="board" />
        {t('projects.list.board')}
      </Link>
    </nav>
  )
}
