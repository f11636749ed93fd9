import { type MouseEvent, useRef, useState } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { DateField } from '#app/components/ui/date-field.tsx'
import type { Option } from '#app/components/ui/option.ts'
import { RadioGroup } from '#app/components/ui/radio-group.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { FormFields } from './text-fields.tsx'

/** Countries, each a box to untick, one more to add; first and last day. */
export function CountryFields({ value, fault, countries, onChange }: FormFields & { readonly countries: readonly Option[]; readonly onChange: () => void }) {
  const { t } = useT()
  const [added, setAdded] = useState<readonly string[]>([])
  const group = useRef<HTMLFieldSetElement>(null)
  const chosen = [...new Set([...value('countries').split(',').filter(Boolean), ...added])]

  /** With a script the country joins the form at once; without, the button saves and comes back. */
  function addHere(event: MouseEvent<HTMLButtonElement>) {
    event.preventDefault()
    const select = group.current?.querySelector('select')
    if (!select?.value) return
    setAdded([...added, select.value])
    select.value = ''
    // The box is not in the form yet; it counts once it is.
    setTimeout(onChange)
  }

  return (
    <fieldset className="group" id="where" ref={group}>
      <legend>{t('projects.form.where')}</legend>
      <input type="hidden" name="countriesShown" value="1" />
      {chosen.length > 0 ? (
        <RadioGroup
          label={t('projects.form.countries')}
          name="countries"
          hint={t('projects.form.countriesHint')}
          options={countries.filter((country) => chosen.includes(country.value))}
          multiple={chosen}
          fault={fault('countries')}
        />
      ) : null}
      <div className="add-country">
        <SelectField
          label={t('projects.form.addCountry')}
          name="addCountry"
          empty={t('projects.form.choose')}
          options={countries.filter((country) => !chosen.includes(country.value))}
          defaultValue={value('addCountry')}
        />
        <Button look="quiet" icon="plus" name="stay" value="country" onClick={addHere}>
          {t('projects.form.add')}
        </Button>
      </div>
      <div className="fields-2 mt5">
        <DateField label={t('projects.form.startsOn')} name="startsOn" defaultValue={value('startsOn')} fault={fault('startsOn')} />
        <DateField label={t('projects.form.endsOn')} name="endsOn" hint={t('projects.form.datesHint')} defaultValue={value('endsOn')} fault={fault('endsOn')} />
      </div>
    </fieldset>
  )
}
