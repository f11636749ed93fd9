import { Link } from '@remix-run/react'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { OfferActForm, type OfferStateAct } from './offer-act-form.tsx'

type OfferActPageProps = {
  readonly act: OfferStateAct
  readonly offer: { readonly id: string; readonly title: string; readonly lang: string }
}

/** The page of an act that changes an offer's state: its form alone, and the way back. */
export function OfferActPage({ act, offer: { id, title, lang } }: OfferActPageProps) {
  const { t } = useT()
  return (
    <>
      <PageHead
        over={
          <Link to={`/resources/${id}`} lang={lang}>
            {title}
          </Link>
        }
        title={t(`resources.${act}Page.title`)}
      />
      <OfferActForm act={act} offerId={id} />
    </>
  )
}
