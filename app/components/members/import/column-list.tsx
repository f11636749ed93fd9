import { DataTable } from '#app/components/ui/data-table.tsx'
import type { Column } from '#app/domain/csv/columns.ts'
import { useT } from '#app/i18n/use-t.ts'

type ColumnListProps<Name extends string> = { readonly columns: readonly Column<Name>[] /** What stands in a column. */; readonly hint: (name: Name) => string }

/** The columns that a file may have, under either of their names, and what stands in them. */
export function ColumnList<Name extends string>({ columns, hint }: ColumnListProps<Name>) {
  const { t, locale } = useT()
  return (
    <DataTable caption={t('members.import.columns')} captionHidden cards tight>
      <thead>
        <tr>
          <th scope="col">{t('members.import.column')}</th>
          <th scope="col">{t('members.import.otherName')}</th>
          <th scope="col">{t('members.import.holds')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column.name}>
            <th scope="row">
              <span>
                {column[locale]}
                <small>{t(column.needed ? 'members.import.needed' : 'members.import.optional')}</small>
              </span>
            </th>
            <td data-l={t('members.import.otherName')} lang={locale === 'fr' ? 'en' : 'fr'}>
              {locale === 'fr' ? column.en : column.fr}
            </td>
            <td>{hint(column.name)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
