import type { ComponentPropsWithoutRef } from 'react'
import { Field, type FieldWords } from './field.tsx'
import { Icon } from './icon.tsx'
import type { Option } from './option.ts'

type SelectFieldProps = FieldWords &
  Omit<ComponentPropsWithoutRef<'select'>, keyof FieldWords | 'className' | 'children'> & {
    readonly options: readonly Option[]
    /** The first, empty choice; without it the first option is chosen. */
    readonly empty?: string
  }

/** One of a few values. */
export function SelectField({ label, name, id, hint, fault, optional, options, empty, ...select }: SelectFieldProps) {
  return (
    <Field label={label} name={name} id={id} hint={hint} fault={fault} optional={optional}>
      {(ties) => (
        <span className="pick">
          <select className="input" {...select} {...ties}>
            {empty === undefined ? null : <option value="">{empty}</option>}
            {options.map(({ value, label: word, disabled }) => (
              <option key={value} value={value} disabled={disabled}>
                {word}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      )}
    </Field>
  )
}
