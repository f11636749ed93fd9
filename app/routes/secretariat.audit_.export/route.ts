import type { LoaderFunctionArgs } from '@remix-run/node'
import { auditWords } from '#app/components/members/audit-words.ts'
import { auditSearch } from '#app/http/audit-search.ts'
import { csv } from '#app/http/csv.ts'
import { page, requireActor } from '#app/http/respond.ts'

/** As many acts as one file holds; whoever needs more takes them by days. */
const mostLines = 10_000

/** The trail as the address narrows it, as a file in the reader's language. */
export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { ask, t, locale, alliance } = args.context
  const { lines } = page(await ask('members.audit', { ...auditSearch(args.request), limit: mostLines }))
  const reader = { t, locale, timeZone: alliance?.timeZone ?? 'Etc/UTC' }
  const head = (['at', 'person', 'body', 'act', 'about', 'aboutBody'] as const).map((column) => t(`members.admin.audit.columns.${column}`))
  const rows = lines.map((line) => [
    line.at,
    line.person ?? t('members.admin.audit.system'),
    line.body?.code ?? '',
    auditWords(line, reader),
    line.about?.name ?? '',
    line.aboutBody?.code ?? '',
  ])
  return new Response(csv([head, ...rows]), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="kente-audit.csv"', 'Cache-Control': 'no-store' },
  })
}
