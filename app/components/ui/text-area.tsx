import type { ComponentPropsWithoutRef } from 'react'
import { Field, type FieldWords } from './field.tsx'

type TextAreaProps = FieldWords & Omit<ComponentPropsWithoutRef<'textarea'>, keyof FieldWords | 'className'>

/** Several lines of text. Give `lang` where the language of the text is known. */
export function TextArea({ label, name, id, hint, fault, optional, rows = 5, ...area }: TextAreaProps) {
  return (
    <Field label={label} name={name} id={id} hint={hint} fault={fault} optional={optional}>
      {(ties) => <textarea className="input" rows={rows} dir="auto" {...area} {...ties} />}
    </Field>
  )
}
