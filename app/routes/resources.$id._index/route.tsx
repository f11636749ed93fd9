import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { AskForm } from '#app/components/resources/ask-form.tsx'
import { prefillOf } from '#app/components/resources/ask-prefill.ts'
import { OfferActForm } from '#app/components/resources/offer-act-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { SubjectThreads } from '#app/components/threads/subject-threads.tsx'
import { DialogLink } from '#app/components/ui/dialog-link.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'
import { OfferAvailability } from './offer-availability.tsx'
import { OfferTerms } from './offer-terms.tsx'
import { ReservationTable } from './reservation-table.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const wanted = new URL(args.request.url).searchParams
  const found = page(await args.context.ask('resources.page', { offerId: args.params.id, month: wanted.get('month') ?? undefined }))
  const discussion = page(await args.context.ask('threads.of-subject', { subject: 'resource', subjectId: found.offer.id }))
  return { ...found, discussion, prefill: prefillOf(wanted) }
}

export const meta = pageTitle<typeof loader>((_, { offer }) => offer.title)

export default function Offer() {
  const { t } = useT()
  const data = useLoaderData<typeof loader>()
  const { offer, acts, dossiers, today, answers, prefill, discussion } = data
  useChanged('inbox', useMandate())
  return (
    <>
      <PageHead
        over={<Link to="/resources">{t('resources.offer.back')}</Link>}
        title={<span lang={offer.lang}>{offer.title}</span>}
        lead={`${offer.code} · ${t(`resources.kinds.${offer.kind}`)}`}
        actions={<OfferActs id={offer.id} acts={acts} state={offer.state} />}
      />
      <OfferTerms offer={offer} />
      <OfferAvailability page={data} />
      <ReservationTable page={data} />
      {acts.includes('ask') ? (
        <Section id="ask" title={t('resources.ask.heading')} className="mt7">
          <div className="mt4">
            <AskForm offer={offer} today={today} dossiers={dossiers} answers={answers} prefill={prefill} />
          </div>
        </Section>
      ) : null}
      <SubjectThreads about={`resource=${offer.id}`} {...discussion} />
    </>
  )
}

type ActsProps = { readonly id: string; readonly acts: readonly string[]; readonly state: string }

function OfferActs({ id, acts, state }: ActsProps) {
  const { t } = useT()
  return (
    <>
      {acts.includes('ask') ? (
        <LinkButton to="#ask" look="primary">
          {t('resources.offer.ask')}
        </LinkButton>
      ) : null}
      {acts.includes('edit') ? <LinkButton to={`/resources/${id}/edit`}>{t('resources.offer.edit')}</LinkButton> : null}
      {acts.includes('publish') ? (
        <DialogLink
          to={`/resources/${id}/publish`}
          look="primary"
          label={t(state === 'draft' ? 'resources.offer.publish' : 'resources.offer.resume')}
          title={t('resources.publishPage.title')}
        >
          <OfferActForm act="publish" offerId={id} />
        </DialogLink>
      ) : null}
      {acts.includes('pause') ? (
        <DialogLink to={`/resources/${id}/pause`} label={t('resources.offer.pause')} title={t('resources.pausePage.title')}>
          <OfferActForm act="pause" offerId={id} />
        </DialogLink>
      ) : null}
      {acts.includes('withdraw') ? (
        <DialogLink to={`/resources/${id}/withdraw`} look="stop" label={t('resources.offer.withdraw')} title={t('resources.withdrawPage.title')}>
          <OfferActForm act="withdraw" offerId={id} />
        </DialogLink>
      ) : null}
    </>
  )
}
