import { CommandForm } from '#app/components/command-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import type { ReservationAct } from '#app/domain/resources/acts.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ReservationPage } from './reservation-page.ts'
import { useUnit } from './use-unit.ts'

type ActProps = { readonly page: ReservationPage }

/** The form of one act on a reservation: on the reservation's page, and alone on the act's own page. */
export function ActForm({ act, page }: ActProps & { readonly act: ReservationAct }) {
  const Form = forms[act]
  return <Form page={page} />
}

const forms: { readonly [act in ReservationAct]: (props: ActProps) => React.JSX.Element } = {
  hold: HoldForm,
  decline: DeclineForm,
  confirm: ConfirmForm,
  release: ReleaseForm,
  delivery: DeliveryForm,
}

function useForum(page: ReservationPage): string {
  return page.reservation.forum?.code ?? ''
}

function Version({ page }: ActProps) {
  return <input type="hidden" name="version" value={page.reservation.version} readOnly />
}

function HoldForm({ page }: ActProps) {
  const { t } = useT()
  const forum = useForum(page)
  const waits = page.shortage !== null
  const words = waits ? 'resources.acts.wait' : 'resources.acts.hold'
  return (
    <CommandForm action={`/reservations/${page.reservation.id}/hold`}>
      {({ fault, typed, busy }) => (
        <>
          <Version page={page} />
          <p>{t(`${words}.text`, { forum })}</p>
          {waits ? (
            <input type="hidden" name="orWait" value="on" readOnly />
          ) : (
            <TextField
              label={t('resources.acts.hold.days')}
              hint={t('resources.acts.hold.daysHint')}
              name="holdDays"
              fault={fault('holdDays')}
              defaultValue={typed('holdDays', String(page.holdDays))}
              inputMode="numeric"
              width="s"
            />
          )}
          <div className="actions">
            <Button busy={busy}>{t(`${words}.submit`)}</Button>
          </div>
        </>
      )}
    </CommandForm>
  )
}

function ConfirmForm({ page }: ActProps) {
  const { t } = useT()
  const forum = useForum(page)
  return (
    <CommandForm action={`/reservations/${page.reservation.id}/confirm`}>
      {({ busy }) => (
        <>
          <Version page={page} />
          <p>{t('resources.acts.confirm.text', { forum })}</p>
          <div className="actions">
            <Button busy={busy}>{t('resources.acts.confirm.submit')}</Button>
          </div>
        </>
      )}
    </CommandForm>
  )
}

function DeclineForm({ page }: ActProps) {
  const { t } = useT()
  const forum = useForum(page)
  return (
    <CommandForm action={`/reservations/${page.reservation.id}/decline`}>
      {({ fault, typed, busy }) => (
        <>
          <Version page={page} />
          <p>{t('resources.acts.decline.text', { forum })}</p>
          <TextArea
            id="decline-reason"
            label={t('resources.acts.decline.reason')}
            name="reason"
            fault={fault('reason')}
            defaultValue={typed('reason')}
            maxLength={2000}
            rows={3}
            required
          />
          <div className="actions">
            <Button look="stop" busy={busy}>
              {t('resources.acts.decline.submit')}
            </Button>
          </div>
        </>
      )}
    </CommandForm>
  )
}

function ReleaseForm({ page }: ActProps) {
  const { t } = useT()
  const leaves = isLeaving(page)
  return (
    <CommandForm action={`/reservations/${page.reservation.id}/release`}>
      {({ fault, typed, busy }) => (
        <>
          <Version page={page} />
          <p>{leaves ? t('resources.acts.release.leaveText', { owner: page.offer.owner.code }) : t('resources.acts.release.text')}</p>
          <TextArea
            id="release-reason"
            label={t('resources.acts.release.reason')}
            name="reason"
            fault={fault('reason')}
            defaultValue={typed('reason')}
            maxLength={2000}
            rows={3}
            optional={page.side === 'user'}
            required={page.side !== 'user'}
          />
          <div className="actions">
            <Button look="stop" busy={busy}>
              {t(leaves ? 'resources.acts.release.leaveSubmit' : 'resources.acts.release.submit')}
            </Button>
          </div>
        </>
      )}
    </CommandForm>
  )
}

function DeliveryForm({ page }: ActProps) {
  const { t } = useT()
  const { amount } = useUnit()
  const { reservation, offer, deliverySides } = page
  const side = deliverySides.includes('owner') ? offer.owner.code : (reservation.forum?.code ?? '')
  const stated = reservation.delivered?.quantity ?? reservation.quantity
  return (
    <CommandForm action={`/reservations/${reservation.id}/delivery`}>
      {({ fault, typed, busy }) => (
        <>
          <Version page={page} />
          <p>
            {t('resources.acts.delivery.side', { code: side })} {t('resources.acts.delivery.text')}
          </p>
          <TextField
            label={t('resources.acts.delivery.quantity')}
            hint={t('resources.acts.delivery.quantityHint', { amount: amount(reservation.quantity, offer.unit) })}
            name="quantity"
            fault={fault('quantity')}
            defaultValue={typed('quantity', String(stated))}
            inputMode="numeric"
            width="s"
            required
          />
          <div className="actions">
            <Button busy={busy}>{t('resources.acts.delivery.submit')}</Button>
          </div>
        </>
      )}
    </CommandForm>
  )
}

/** Whoever asked and holds nothing yet leaves the line rather than letting dates go. */
export function isLeaving({ side, reservation }: Pick<ReservationPage, 'side' | 'reservation'>): boolean {
  return side === 'user' && (reservation.state === 'requested' || reservation.state === 'waitlisted')
}
