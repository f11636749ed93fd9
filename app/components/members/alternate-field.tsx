import { SelectField } from '#app/components/ui/select-field.tsx'
import { useT } from '#app/i18n/use-t.ts'

type AlternateFieldProps = {
  readonly principals: readonly { readonly id: string; readonly name: string; readonly title: string | null }[]
  readonly fault: string | undefined
  readonly defaultValue: string
}

/** For whom of the same body the holder stands in; nothing where the body has nobody else. */
export function AlternateField({ principals, fault, defaultValue }: AlternateFieldProps) {
  const { t } = useT()
  if (principals.length === 0) return null
  return (
    <SelectField
      label={t('members.admin.give.alternateOf')}
      name="alternateOfId"
      optional
      empty={t('members.admin.give.nobody')}
      options={principals.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }))}
      fault={fault}
      defaultValue={defaultValue}
    />
  )
}
