import { Link } from '@remix-run/react'
import { DossierName } from '#app/components/resources/dossier-name.tsx'
import type { ReservationPage } from '#app/components/resources/reservation-page.ts'
import { Stay } from '#app/components/resources/stay.tsx'
import { useUnit } from '#app/components/resources/use-unit.ts'
import { type Fact, Facts } from '#app/components/ui/facts.tsx'
import { ForumName } from '#app/components/ui/forum-name.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { useT } from '#app/i18n/use-t.ts'

/** Who asked for what, when, for which dossier, and what it is worth in kind. */
export function ReservationFacts({ page }: { readonly page: ReservationPage }) {
  const { t } = useT()
  const { amount } = useUnit()
  const { reservation, offer, requestedBy } = page
  const isCounted = offer.mode !== 'exclusive' || offer.kind === 'expert'
  const facts: readonly Fact[] = [
    {
      term: t('resources.reservation.resource'),
      value: (
        <Link to={`/resources/${offer.id}`} lang={offer.lang}>
          {offer.title}
        </Link>
      ),
      note: offer.code,
    },
    { term: t('resources.reservation.owner'), value: <ForumName code={offer.owner.code} /> },
    {
      term: t('resources.reservation.forum'),
      value: reservation.forum ? <ForumName code={reservation.forum.code} /> : null,
      note: requestedBy ? t('resources.reservation.askedBy', { name: requestedBy }) : undefined,
    },
    { term: t('resources.reservation.dossier'), value: <DossierName dossier={reservation.dossier} /> },
    { term: t('resources.reservation.dates'), value: <Stay days={reservation} />, note: t('resources.calendar.local', { zone: offer.timeZone }) },
    ...(isCounted ? [{ term: t('resources.reservation.quantity'), value: amount(reservation.quantity, offer.unit) }] : []),
    { term: t('resources.reservation.value'), value: reservation.value ? <Money value={reservation.value} /> : t('resources.offer.noValue') },
  ]
  return (
    <div className="mt5 stack">
      <Facts facts={facts} />
      {reservation.note ? <Said title={t('resources.reservation.note')} text={reservation.note} /> : null}
      {reservation.reason ? <Said title={t('resources.reservation.reason')} text={reservation.reason} /> : null}
    </div>
  )
}

function Said({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div>
      <h2 className="small muted">{title}</h2>
      <blockquote className="as-typed" dir="auto">
        {text}
      </blockquote>
    </div>
  )
}
