import type { LoaderFunctionArgs } from '@remix-run/node'
import { page, requireActor } from '#app/http/respond.ts'

/** How much waits, for the masthead. */
export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('notices.count'))
}
