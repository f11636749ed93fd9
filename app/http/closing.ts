import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from './respond.ts'

/** The closing of a period that the address names; not found for who does not keep the register. */
export async function readClosing(args: LoaderFunctionArgs) {
  requireActor(args)
  const periods = await args.context.ask('pool.periods')
  const closing = periods.ok ? periods.value.closings.find(({ id }) => id === args.params.id) : undefined
  if (!closing) throw new Response('not_found', { status: 404 })
  return { closing }
}
