import { CommandForm } from '#app/components/command-form.tsx'
import type { SheetChoices } from '#app/components/members/sheet-choices.ts'
import { type FieldOf, SheetFields, type SheetValues } from '#app/components/members/sheet-fields.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useT } from '#app/i18n/use-t.ts'

/** What is known of a forum when it asks to join. */
export function RegisterForm({ choices }: { readonly choices: SheetChoices }) {
  const { t, locale } = useT()
  const blank = { ...{ nameFr: '', nameEn: '', hostCity: '', legalSeatCity: null, legalSeatCountry: null }, website: null, iatiOrgType: null }
  const values: SheetValues = { ...blank, country: 'TG', class: 'full', languages: [locale], timeZone: 'Africa/Lome' }
  return (
    <CommandForm action="/forums/register" label={t('members.register.title')}>
      {({ fault, typed, busy }) => {
        const field: FieldOf = (name, otherwise = '') => ({ name, fault: fault(name), defaultValue: typed(name, otherwise) })
        return (
          <>
            <TextField
              label={t('members.register.code')}
              hint={t('members.register.codeHint')}
              {...field('code')}
              required
              width="s"
              autoCapitalize="characters"
              autoComplete="off"
            />
            <SheetFields values={values} field={field} choices={choices} setsClass />
            <div className="actions">
              <Button busy={busy}>{t('members.register.submit')}</Button>
            </div>
          </>
        )
      }}
    </CommandForm>
  )
}
