import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { OfferForm } from '#app/components/resources/offer-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { can } from '#app/domain/members/permissions.ts'
import { readForm } from '#app/http/form.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  return { mayDraft: can(actor, 'resources.draft'), mayPublish: can(actor, 'resources.offer') }
}

export const meta = pageTitle('resources.form.newTitle')

export async function action({ request, context }: ActionFunctionArgs) {
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('resources.offer', input, act)
  return answer(context, result, { to: ({ offerId }) => `/resources/${offerId}`, typed })
}

export default function NewOffer() {
  const { t } = useT()
  const { mayDraft, mayPublish } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead over={<Link to="/resources">{t('resources.offer.back')}</Link>} title={t('resources.form.newTitle')} lead={t('resources.form.newLead')} />
      {mayDraft ? <OfferForm action="/resources/new" mayPublish={mayPublish} /> : <Notice>{t('resources.form.notAllowed')}</Notice>}
    </>
  )
}
