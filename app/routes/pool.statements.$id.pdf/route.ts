import type { LoaderFunctionArgs } from '@remix-run/node'
import { readStatementFile } from '#app/http/statement-file.ts'
import { statementPdf } from '#app/http/statement-pdf.ts'

/** A signed statement as a document to print, in the language that the address asks for. */
export async function loader(args: LoaderFunctionArgs) {
  const { number, locale, signedAt, document, origin } = await readStatementFile(args, 'shown')
  return new Response(await statementPdf(document, { locale, at: new Date(signedAt), origin }), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${number}-${locale}.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
}
