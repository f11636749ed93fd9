import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { OfferForm } from '#app/components/resources/offer-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { can } from '#app/domain/members/permissions.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { draftOf } from './draft-of.ts'

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  const { offer, acts } = page(await args.context.ask('resources.page', { offerId: args.params.id }))
  if (!acts.includes('edit')) throw new Response('not_found', { status: 404 })
  return { id: offer.id, code: offer.code, draft: draftOf(offer), mayPublish: can(actor, 'resources.offer') }
}

export const meta = pageTitle<typeof loader>((t, { code }) => t('resources.form.editTitle', { code }))

export async function action({ request, params: { id }, context }: ActionFunctionArgs) {
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('resources.offer', { ...input, offerId: id }, act)
  return answer(context, result, { to: `/resources/${id}`, typed })
}

export default function EditOffer() {
  const { t } = useT()
  const { id, code, draft, mayPublish } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead over={<Link to={`/resources/${id}`}>{code}</Link>} title={t('resources.form.editTitle', { code })} />
      <OfferForm action={`/resources/${id}/edit`} draft={draft} mayPublish={mayPublish} />
    </>
  )
}
