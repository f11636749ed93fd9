import type { ReactNode } from 'react'
import { useT } from '#app/i18n/use-t.ts'

type DataTableProps = {
  /** Names the table; shown small above it unless `captionHidden`. */
  readonly caption: string
  readonly captionHidden?: boolean
  /** Cards on a phone: give each cell `data-l`, its column's name. Without it the table scrolls sideways. */
  readonly cards?: boolean
  readonly tight?: boolean
  readonly className?: string
  /** `<thead>`, `<tbody>`, `<tfoot>`; `.num` for figures, `tr.sum` and `tr.mine` for sums and one's own. */
  readonly children: ReactNode
}

/** A comfortable table on a desk; on a phone cards, or a table that scrolls in itself. */
export function DataTable({ caption, captionHidden = false, cards = false, tight = false, className = '', children }: DataTableProps) {
  const { t } = useT()
  const table = (
    <table className={`t${cards ? ' t-cards' : ''}${tight ? ' t-tight' : ''} ${className}`.trim()}>
      <caption className={captionHidden ? 'vh' : undefined}>{caption}</caption>
      {children}
    </table>
  )
  if (cards) return table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={t('common.table.scrolls', { name: caption })}>
      {table}
    </section>
  )
}
