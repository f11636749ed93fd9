import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OfferActPage } from '#app/components/resources/offer-act-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { offer } = page(await args.context.ask('resources.page', { offerId: args.params.id }))
  return { id: offer.id, title: offer.title, lang: offer.lang }
}

export const meta = pageTitle('resources.withdrawPage.title')

export async function action({ request, params: { id }, context }: ActionFunctionArgs) {
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('resources.withdraw-offer', { ...input, offerId: id }, act)
  return answer(context, result, { to: `/resources/${id}`, typed })
}

export default function Withdraw() {
  return <OfferActPage act="withdraw" offer={useLoaderData<typeof loader>()} />
}
