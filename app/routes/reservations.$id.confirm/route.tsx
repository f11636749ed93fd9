import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ActPage } from '#app/components/resources/act-page.tsx'
import { actTitle } from '#app/components/resources/act-title.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('resources.reservation', { reservationId: args.params.id }))
}

export const meta = pageTitle<typeof loader>((t, data) => t(actTitle('confirm', data)))

export async function action({ request, params: { id }, context }: ActionFunctionArgs) {
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('resources.confirm', { ...input, reservationId: id }, act)
  return answer(context, result, { to: `/reservations/${id}`, typed })
}

export default function Confirm() {
  return <ActPage act="confirm" page={useLoaderData<typeof loader>()} />
}
