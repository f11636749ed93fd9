import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { AskForm } from '#app/components/resources/ask-form.tsx'
import { prefillOf } from '#app/components/resources/ask-prefill.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const wanted = new URL(args.request.url).searchParams
  const { offer, today, dossiers, answers, acts } = page(await args.context.ask('resources.page', { offerId: args.params.id }))
  const prefill = prefillOf(wanted)
  return { offer, today, dossiers, answers, prefill, open: acts.includes('ask') }
}

export const meta = pageTitle<typeof loader>((t, { offer }) => t('resources.ask.title', { title: offer.title }))

export async function action({ request, params: { id }, context }: ActionFunctionArgs) {
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('resources.request', { ...input, offerId: id }, act)
  return answer(context, result, { to: ({ reservationId }) => `/reservations/${reservationId}`, typed })
}

export default function Ask() {
  const { t } = useT()
  const { offer, open, ...asking } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        over={
          <Link to={`/resources/${offer.id}`} lang={offer.lang}>
            {offer.title}
          </Link>
        }
        title={t('resources.ask.heading')}
      />
      {open ? <AskForm offer={offer} {...asking} /> : <Notice>{t('resources.ask.notNow')}</Notice>}
    </>
  )
}
