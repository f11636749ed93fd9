import type { LoaderFunctionArgs } from '@remix-run/node'
import { page, requireActor } from '#app/http/respond.ts'

/** Everything that is kept about oneself, as one JSON file. */
export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const kept = page(await args.context.ask('members.export-me'))
  return new Response(JSON.stringify(kept, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="kente-${kept.exportedAt.slice(0, 10)}.json"`,
      'Cache-Control': 'no-store',
    },
  })
}
