import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { formatStay } from '#app/components/resources/format-stay.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'
import { ReservationActs } from './reservation-acts.tsx'
import { ReservationFacts } from './reservation-facts.tsx'
import { ReservationHistory } from './reservation-history.tsx'
import { ReservationState } from './reservation-state.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  const found = page(await args.context.ask('resources.reservation', { reservationId: args.params.id }))
  return { ...found, forSecretariat: actor.role === 'coordinator' && found.offer.owner.id !== actor.body.id }
}

export const meta = pageTitle<typeof loader>((_, { offer }) => offer.title)

export default function Reservation() {
  const { t, locale } = useT()
  const data = useLoaderData<typeof loader>()
  const { offer, reservation, history, forSecretariat } = data
  // An owner who may not read the dossier hears of its bookings through the inbox.
  useChanged(reservation.dossier ? `dossier:${reservation.dossier.id}` : 'inbox', useMandate())
  return (
    <>
      <PageHead
        over={
          <Link to={`/resources/${offer.id}`} lang={offer.lang}>
            {offer.title}
          </Link>
        }
        title={t('resources.reservation.title', { days: formatStay(reservation, locale) })}
      />
      <ReservationState page={data} />
      <ReservationFacts page={data} />
      <ReservationActs page={data} forSecretariat={forSecretariat} />
      <ReservationHistory history={history} unit={offer.unit} />
    </>
  )
}
