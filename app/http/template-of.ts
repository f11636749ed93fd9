import type { AppLoadContext } from '@remix-run/node'
import type { Column } from '#app/domain/csv/columns.ts'
import { printCsv } from '#app/domain/csv/print-csv.ts'

/**
 * A CSV file with the columns of an import and no rows, as the reader's spreadsheet opens it at a double click: French
 * ones expect a semicolon, and all of them a mark before UTF-8.
 */
export function templateOf(
  columns: readonly Column<string>[],
  { locale, t }: Pick<AppLoadContext, 'locale' | 't'>,
  name: 'members.import.people.file' | 'members.import.forums.file' | 'pool.bankFile',
) {
  const header = printCsv([columns.map((column) => column[locale])], locale === 'fr' ? ';' : ',')
  return new Response(locale === 'fr' ? `\ufeff${header}` : header, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${t(name)}.csv"`, 'Cache-Control': 'no-store' },
  })
}
