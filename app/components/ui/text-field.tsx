import type { ComponentPropsWithoutRef } from 'react'
import { Field, type FieldWords } from './field.tsx'

type TextFieldProps = FieldWords & Omit<ComponentPropsWithoutRef<'input'>, keyof FieldWords | 'className'> & { readonly width?: 's' | 'm' | 'full' }

const widths = { s: 'input input-s', m: 'input input-m', full: 'input' } as const

/** One line of text, an address, a number, a password: whatever `type` says. */
export function TextField({ label, name, id, hint, fault, optional, width = 'full', ...input }: TextFieldProps) {
  return (
    <Field label={label} name={name} id={id} hint={hint} fault={fault} optional={optional}>
      {(ties) => <input className={widths[width]} {...input} {...ties} />}
    </Field>
  )
}
