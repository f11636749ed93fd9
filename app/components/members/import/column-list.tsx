import { DataTable } from '#app/components/ui/data-table.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { type ImportOf, importColumns } from './import-of.ts'

/** The columns that a file may have, under either of their names, and what stands in them. */
export function ColumnList({ of }: { readonly of: ImportOf }) {
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
        {importColumns[of].map((column) => (
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
            <td>{t(`members.import.hints.${column.name}`)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
