import { Link } from '@remix-run/react'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import type { ReservationAct } from '#app/domain/resources/acts.ts'
import { useT } from '#app/i18n/use-t.ts'
import { ActForm } from './act-forms.tsx'
import { actTitle } from './act-title.ts'
import { formatStay } from './format-stay.ts'
import type { ReservationPage } from './reservation-page.ts'

/** An act's own page: its form alone, and the way back (rulings.md 23). */
export function ActPage({ act, page }: { readonly act: ReservationAct; readonly page: ReservationPage }) {
  const { t, locale } = useT()
  const { reservation, offer } = page
  return (
    <>
      <PageHead
        over={<Link to={`/reservations/${reservation.id}`}>{t('resources.acts.back')}</Link>}
        title={t(actTitle(act, page))}
        lead={
          <>
            <span lang={offer.lang}>{offer.title}</span>, {formatStay(reservation, locale)}
          </>
        }
      />
      <div className="stack">
        {reservation.acts.includes(act) ? null : <Notice tone="stop">{t('resources.acts.notNow')}</Notice>}
        <ActForm act={act} page={page} />
      </div>
    </>
  )
}
