import type { LoaderFunctionArgs } from '@remix-run/node'
import { csv } from '#app/http/csv.ts'
import { readStatementFile } from '#app/http/statement-file.ts'

/** A signed statement as a table, in the language that the address asks for. */
export async function loader(args: LoaderFunctionArgs) {
  const { number, locale, document } = await readStatementFile(args, 'plain')
  const rows = [
    [document.title],
    ...document.facts,
    ...document.tables.flatMap(({ title, head, rows: lines }) => [[], [title], head, ...lines]),
    [],
    [document.register],
  ]
  return new Response(csv(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${number}-${locale}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
