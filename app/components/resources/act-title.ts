import type { ReservationAct } from '#app/domain/resources/acts.ts'
import type { MessageKey } from '#app/i18n/catalog.ts'
import { isLeaving } from './act-forms.tsx'
import type { ReservationPage } from './reservation-page.ts'

/** The words of an act as it stands for the reader: a request whose dates are taken goes on the waiting list. */
export function actTitle(act: ReservationAct, page: ReservationPage): MessageKey {
  if (act === 'hold' && page.shortage) return 'resources.acts.wait.title'
  if (act === 'release' && isLeaving(page)) return 'resources.acts.release.leaveTitle'
  return `resources.acts.${act}.title`
}
