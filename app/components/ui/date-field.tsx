import type { ComponentPropsWithoutRef } from 'react'
import { Field, type FieldWords } from './field.tsx'

type DateFieldProps = FieldWords & Omit<ComponentPropsWithoutRef<'input'>, keyof FieldWords | 'className' | 'type'>

/** A calendar day by the browser's own picker; values are `YYYY-MM-DD`. */
export function DateField({ label, name, id, hint, fault, optional, ...input }: DateFieldProps) {
  return (
    <Field label={label} name={name} id={id} hint={hint} fault={fault} optional={optional}>
      {(ties) => <input type="date" className="input" {...input} {...ties} />}
    </Field>
  )
}
