import type { LoaderFunctionArgs } from '@remix-run/node'
import type { DocumentTable } from '#app/components/pool/statement-document.ts'
import { csv } from '#app/http/csv.ts'
import { readStatementFile } from '#app/http/statement-file.ts'

/** A signed statement as a table, in the language that the address asks for. */
export async function loader(args: LoaderFunctionArgs) {
  const { number, locale, document, origin } = await readStatementFile(args, 'plain')
  const rows = [[document.title], ...document.facts, ...document.tables.flatMap((table) => linesOf(table, origin)), [], [document.register]]
  return new Response(csv(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${number}-${locale}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}

/** A table below its title and note; what links somewhere ends with the address. */
function linesOf({ title, note, head, rows, links, linkHead }: DocumentTable, origin: string): readonly (readonly string[])[] {
  return [
    [],
    [title],
    ...(note ? [[note]] : []),
    linkHead ? [...head, linkHead] : head,
    ...rows.map((cells, place) => (links?.[place] ? [...cells, origin + links[place]] : cells)),
  ]
}
