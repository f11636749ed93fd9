import { CommandForm } from '#app/components/command-form.tsx'
import { FormEnd } from '#app/components/members/form-end.tsx'
import type { SheetChoices } from '#app/components/members/sheet-choices.ts'
import { type FieldOf, SheetFields } from '#app/components/members/sheet-fields.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'
import { StaleNotice } from './stale-notice.tsx'

type SheetFormProps = { readonly sheet: QueryValue<'members.forum-sheet'>; readonly choices: SheetChoices }

/** A forum's sheet; what somebody else saved meanwhile stands above what was typed, and saving again replaces it. */
export function SheetForm({ sheet, choices }: SheetFormProps) {
  const { t } = useT()
  const people = sheet.people.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <CommandForm action={`/forums/${sheet.code}/edit`} label={t('members.sheet.title')}>
      {({ fault, typed, busy, params }) => {
        const field: FieldOf = (name, otherwise = '') => ({ name, fault: fault(name), defaultValue: typed(name, otherwise) })
        const newer = typeof params?.version === 'number' ? params.version : null
        return (
          <>
            {newer === null ? null : <StaleNotice params={params} people={sheet.people} />}
            <input type="hidden" name="version" value={newer ?? typed('version', String(sheet.version))} readOnly />
            <SheetFields values={sheet} field={field} choices={choices} setsClass={sheet.setsClass} />
            <SelectField
              label={t('members.sheet.focalPoint')}
              hint={t('members.sheet.focalPointHint')}
              optional
              empty={t('members.sheet.focalPointNone')}
              options={people}
              {...field('focalPointId', sheet.people.some(({ id }) => id === sheet.focalPointId) ? (sheet.focalPointId ?? '') : '')}
            />
            <FormEnd submit={t('members.sheet.submit')} code={sheet.code} busy={busy} />
          </>
        )
      }}
    </CommandForm>
  )
}
