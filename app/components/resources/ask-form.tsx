import { CommandForm } from '#app/components/command-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { DateField } from '#app/components/ui/date-field.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { addDays, latest } from '#app/domain/resources/days.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { DossierRef } from '#server/queries/resources/dossier-refs.ts'
import type { OfferView } from '#server/queries/resources/offer-view.ts'
import type { AskPrefill } from './ask-prefill.ts'
import { useUnit } from './use-unit.ts'

type AskFormProps = {
  readonly offer: OfferView
  readonly today: string
  readonly dossiers: readonly DossierRef[]
  /** The reader answers for the owner, so free dates are held at once. */
  readonly answers: boolean
  readonly prefill?: AskPrefill
}

/** Asks for dates or units for a dossier, and says what happens next. */
export function AskForm({ offer, today, dossiers, answers, prefill = {} }: AskFormProps) {
  const { t, locale } = useT()
  if (dossiers.length === 0) return <NoDossier />
  const first = latest(today, offer.availableFrom)
  const last = addDays(offer.availableTo, -1)
  const after = offer.autoHold ? 'resources.ask.afterAuto' : answers ? 'resources.ask.afterOwn' : 'resources.ask.afterOwner'
  const titleOf = (dossier: DossierRef) =>
    (locale === 'fr' ? dossier.titleFr || dossier.titleEn : dossier.titleEn || dossier.titleFr) || t('resources.untitled')
  return (
    <CommandForm action={`/resources/${offer.id}/ask`} label={t('resources.ask.heading')}>
      {({ fault, typed, busy }) => (
        <>
          <SelectField
            label={t('resources.ask.dossier')}
            hint={t('resources.ask.dossierHint')}
            name="projectId"
            fault={fault('projectId')}
            defaultValue={typed('projectId', prefill.projectId ?? dossiers[0]?.id)}
            options={dossiers.map((each) => ({
              value: each.id,
              label: t('resources.dossierTitle', { number: each.number ?? t('resources.draftNumber'), title: titleOf(each) }),
            }))}
            required
          />
          <div className="fields-2">
            <DateField
              label={t('resources.ask.from')}
              name="from"
              fault={fault('from')}
              defaultValue={typed('from', prefill.from)}
              min={first}
              max={last}
              required
            />
            <DateField
              label={t('resources.ask.lastDay')}
              name="lastDay"
              fault={fault('lastDay')}
              defaultValue={typed('lastDay', prefill.lastDay)}
              min={first}
              max={last}
              required
            />
          </div>
          <p className="after">{t('resources.ask.daysHint', { from: formatDay(first, locale), to: formatDay(last, locale) })}</p>
          <Quantity offer={offer} fault={fault('quantity')} value={typed('quantity', '1')} />
          <TextArea
            label={t('resources.ask.note')}
            hint={t('resources.ask.noteHint')}
            name="note"
            fault={fault('note')}
            defaultValue={typed('note')}
            maxLength={2000}
            rows={3}
            optional
          />
          <div className="actions">
            <Button busy={busy}>{t('resources.ask.submit')}</Button>
          </div>
          <p className="after">{t(after, { code: offer.owner.code })}</p>
        </>
      )}
    </CommandForm>
  )
}

function Quantity({ offer, fault, value }: { readonly offer: OfferView; readonly fault: string | undefined; readonly value: string }) {
  const { t } = useT()
  const { amount } = useUnit()
  const way = offer.kind === 'expert' ? 'expert' : offer.mode
  if (way === 'exclusive') return null
  const hint = way === 'non_rival' ? undefined : t('resources.ask.quantityHint', { amount: amount(offer.quantity, offer.unit) })
  return (
    <TextField
      label={t(`resources.ask.quantity.${way}`)}
      hint={hint}
      name="quantity"
      fault={fault}
      defaultValue={value}
      inputMode="numeric"
      width="s"
      required
    />
  )
}

function NoDossier() {
  const { t } = useT()
  return (
    <div className="stack">
      <p>{t('resources.ask.noDossier')}</p>
      <LinkButton to="/projects/new">{t('resources.ask.newDossier')}</LinkButton>
    </div>
  )
}
