import type { ReservationPage } from '#app/components/resources/reservation-page.ts'
import { useUnit } from '#app/components/resources/use-unit.ts'
import { StateBox } from '#app/components/ui/state-box.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { dayIn } from '#app/domain/resources/days.ts'
import { formatDay, formatNumber } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'

/** Where the reservation stands, who has to act, and what happens if nobody does. */
export function ReservationState({ page }: { readonly page: ReservationPage }) {
  const { t } = useT()
  const sentence = useSentence(page)
  const after = useAfter(page)
  const { reservation, shortage } = page
  const isAnswer = reservation.acts.some((act) => act === 'hold' || act === 'confirm' || act === 'delivery')
  return (
    <StateBox
      title={t('resources.reservation.state')}
      tag={<StateTag kind="reservation" state={reservation.state} />}
      mine={isAnswer}
      after={after ?? (shortage ? <Shortage shortage={shortage} /> : undefined)}
    >
      {sentence}
    </StateBox>
  )
}

function useSentence({ reservation, offer }: ReservationPage): string {
  const { t, locale } = useT()
  const { amount } = useUnit()
  const { state, delivered } = reservation
  const owner = offer.owner.code
  const forum = reservation.forum?.code ?? ''
  if (delivered && (state === 'confirmed' || state === 'in_use')) {
    return t('resources.reservation.say.stated', { side: delivered.byOwner ? owner : forum, amount: amount(delivered.quantity, offer.unit) })
  }
  const lapses = reservation.holdExpiresAt ? new Date(new Date(reservation.holdExpiresAt).getTime() - 1) : null
  return t(`resources.reservation.say.${state}`, {
    owner,
    forum,
    place: reservation.place ?? 1,
    day: lapses ? formatDay(dayIn(lapses, offer.timeZone), locale) : '',
    amount: amount(delivered?.quantity ?? 0, offer.unit),
  })
}

/** An owner reads why a firm reservation cannot be let go any more. */
function useAfter({ reservation, side, noticeDays }: ReservationPage): string | undefined {
  const { t } = useT()
  const isLate = side === 'owner' && reservation.state === 'confirmed' && !reservation.acts.includes('release')
  return isLate ? t('resources.reservation.lateNotice', { days: noticeDays }) : undefined
}

function Shortage({ shortage }: { readonly shortage: NonNullable<ReservationPage['shortage']> }) {
  const { t, locale } = useT()
  switch (shortage.code) {
    case 'dates_taken':
      return <>{t('resources.reservation.shortage.dates_taken', { from: formatDay(shortage.from, locale), to: formatDay(shortage.to, locale) })}</>
    case 'capacity_short':
      return <>{t('resources.reservation.shortage.capacity_short', { day: formatDay(shortage.day, locale), free: shortage.free })}</>
    case 'stock_short':
      return <>{t('resources.reservation.shortage.stock_short', { left: formatNumber(shortage.left, locale) })}</>
  }
}
