import { Notice } from '#app/components/ui/notice.tsx'
import type { HeaderFault } from '#app/domain/csv/columns.ts'
import { useT } from '#app/i18n/use-t.ts'
import { importColumns, isImportColumn } from './import-of.ts'

type HeaderFaultsProps = { readonly faults: readonly HeaderFault<string>[]; readonly read: string }

/** Why the first line of a file does not say which column is which. */
export function HeaderFaults({ faults, read }: HeaderFaultsProps) {
  const { t, locale } = useT()
  const known = [...importColumns.people, ...importColumns.forums]
  const nameOf = (column: string) => (isImportColumn(column) ? known.find(({ name }) => name === column)?.[locale] : undefined) ?? column
  return (
    <Notice tone="stop" role="alert">
      <p className="strong">{t('members.import.header')}</p>
      <ul className="import-faults">
        {faults.map((fault) => {
          const column = fault.code === 'column_unknown' ? fault.header : nameOf(fault.column)
          return <li key={`${fault.code} ${column}`}>{t(`members.import.headerFaults.${fault.code}`, { column })}</li>
        })}
      </ul>
      <p>{read}</p>
    </Notice>
  )
}
