import { CommandForm } from '#app/components/command-form.tsx'
import { AmountField } from '#app/components/ui/amount-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CheckField } from '#app/components/ui/check-field.tsx'
import { DateField } from '#app/components/ui/date-field.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { kinds, modes, units } from '#app/domain/resources/kinds.ts'
import { useT } from '#app/i18n/use-t.ts'
import { unitKey } from './unit-key.ts'

/** What stands in the fields before anything is typed. */
export type OfferDraft = { readonly [name: string]: string }

type OfferFormProps = {
  readonly action: string
  readonly draft?: OfferDraft
  /** An administrator publishes; staff keep drafts. */
  readonly mayPublish: boolean
}

const languages = ['fr', 'en', 'es', 'pt', 'ar'] as const

/** What is lent, when, and on what terms; published at once or kept as a draft. */
export function OfferForm({ action, draft = {}, mayPublish }: OfferFormProps) {
  const { t, locale } = useT()
  return (
    <CommandForm action={action}>
      {({ fault, typed, busy }) => {
        const field = (name: string, otherwise = '') => ({ name, fault: fault(name), defaultValue: typed(name, draft[name] ?? otherwise) })
        return (
          <>
            <fieldset className="group">
              <legend>{t('resources.form.what')}</legend>
              <SelectField
                label={t('resources.form.kind')}
                {...field('kind', 'venue')}
                options={kinds.map((kind) => ({ value: kind, label: t(`resources.kinds.${kind}`) }))}
                required
              />
              <TextField label={t('resources.form.title')} hint={t('resources.form.titleHint')} {...field('title')} maxLength={160} required />
              <SelectField
                label={t('resources.form.lang')}
                {...field('lang', locale)}
                options={languages.map((lang) => ({ value: lang, label: t(`resources.form.langs.${lang}`) }))}
              />
              <TextArea label={t('resources.form.description')} {...field('description')} maxLength={4000} rows={4} optional />
              <TextField label={t('resources.form.place')} hint={t('resources.form.placeHint')} {...field('place')} maxLength={120} optional />
            </fieldset>
            <fieldset className="group">
              <legend>{t('resources.form.when')}</legend>
              <div className="fields-2">
                <DateField label={t('resources.form.from')} {...field('availableFrom')} required />
                <DateField label={t('resources.form.lastDay')} {...field('availableLastDay')} required />
              </div>
              <SelectField
                label={t('resources.form.mode')}
                hint={t('resources.form.modeHint')}
                {...field('mode')}
                empty={t('resources.form.modeUsual')}
                options={modes.map((mode) => ({ value: mode, label: t(`resources.modes.${mode}`) }))}
              />
              <div className="fields-2">
                <TextField
                  label={t('resources.form.quantity')}
                  hint={t('resources.form.quantityHint')}
                  {...field('quantity', '1')}
                  inputMode="numeric"
                  required
                />
                <SelectField
                  label={t('resources.form.unit')}
                  {...field('unit')}
                  empty={t('resources.form.unitUsual')}
                  options={units.map((unit) => ({ value: unit, label: t(`resources.unitNames.${unitKey[unit]}`) }))}
                />
              </div>
              <TextField label={t('resources.form.timeZone')} hint={t('resources.form.timeZoneHint')} {...field('timeZone')} optional />
            </fieldset>
            <fieldset className="group">
              <legend>{t('resources.form.terms')}</legend>
              <AmountField
                label={t('resources.form.unitValue')}
                hint={t('resources.form.unitValueHint')}
                {...field('unitValue')}
                currencyName="currency"
                currency={typed('currency', draft.currency ?? 'EUR')}
                optional
              />
              <TextArea
                label={t('resources.form.conditions')}
                hint={t('resources.form.conditionsHint')}
                {...field('conditions')}
                maxLength={4000}
                rows={4}
                optional
              />
              <TextField label={t('resources.form.buffer')} hint={t('resources.form.bufferHint')} {...field('bufferDays', '0')} inputMode="numeric" width="s" />
              <CheckField
                label={t('resources.form.autoHold')}
                hint={t('resources.form.autoHoldHint')}
                name="autoHold"
                fault={fault('autoHold')}
                defaultChecked={typed('autoHold', draft.autoHold ?? '') === 'on'}
              />
            </fieldset>
            <div className="actions">
              {mayPublish ? <Button busy={busy}>{t('resources.form.publish')}</Button> : null}
              <Button look={mayPublish ? 'quiet' : 'primary'} name="draft" value="on" busy={busy}>
                {t('resources.form.saveDraft')}
              </Button>
            </div>
            <p className="after">{t(mayPublish ? 'resources.form.publishAfter' : 'resources.form.staffAfter')}</p>
          </>
        )
      }}
    </CommandForm>
  )
}
