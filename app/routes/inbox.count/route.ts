import type { LoaderFunctionArgs } from '@remix-run/node'

/**
 * How much waits, for the masthead. To whom nothing is open, nothing waits: a figure beside a page must not lead that
 * page, and what is being written on it, away to the sign-in.
 */
export async function loader({ context }: LoaderFunctionArgs) {
  const counted = context.actor ? await context.ask('notices.count') : null
  return Response.json(counted?.ok ? counted.value : { waiting: 0 })
}
