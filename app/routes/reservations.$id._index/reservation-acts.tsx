import { ActForm } from '#app/components/resources/act-forms.tsx'
import { actTitle } from '#app/components/resources/act-title.ts'
import type { ReservationPage } from '#app/components/resources/reservation-page.ts'
import { DialogLink } from '#app/components/ui/dialog-link.tsx'
import { Section } from '#app/components/ui/section.tsx'
import type { ReservationAct } from '#app/domain/resources/acts.ts'
import { useT } from '#app/i18n/use-t.ts'

/** What moves the reservation on stands open; what ends it asks once. */
const onward: readonly ReservationAct[] = ['hold', 'confirm', 'delivery']
const ending: readonly ReservationAct[] = ['decline', 'release']

type ActsProps = { readonly page: ReservationPage; readonly forSecretariat: boolean }

export function ReservationActs({ page, forSecretariat }: ActsProps) {
  const { t } = useT()
  const { acts, id } = page.reservation
  const endings = ending.filter((act) => acts.includes(act))
  if (acts.length === 0) return null
  return (
    <div className="stack mt6">
      {forSecretariat ? <p className="small muted">{t('resources.reservation.asSecretariat')}</p> : null}
      {onward
        .filter((act) => acts.includes(act))
        .map((act) => (
          <Section key={act} title={t(actTitle(act, page))}>
            <div className="mt4">
              <ActForm act={act} page={page} />
            </div>
          </Section>
        ))}
      {endings.length > 0 ? (
        <div className="actions">
          {endings.map((act) => (
            <DialogLink key={act} to={`/reservations/${id}/${act}`} look="stop" label={t(actTitle(act, page))} title={t(actTitle(act, page))}>
              <ActForm act={act} page={page} />
            </DialogLink>
          ))}
        </div>
      ) : null}
    </div>
  )
}
