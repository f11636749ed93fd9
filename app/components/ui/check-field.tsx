import type { ComponentPropsWithoutRef } from 'react'
import { Fault } from './fault.tsx'
import type { FieldWords } from './field.tsx'

type CheckFieldProps = Omit<FieldWords, 'optional'> & Omit<ComponentPropsWithoutRef<'input'>, keyof FieldWords | 'className' | 'type'>

/** Yes or no; unchecked sends nothing. */
export function CheckField({ label, name, id = name, hint, fault, value = 'on', ...input }: CheckFieldProps) {
  const describedBy = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label className="check">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          aria-describedby={describedBy || undefined}
          aria-invalid={fault ? true : undefined}
          {...input}
        />
        <span>
          {label}
          {hint ? (
            <span className="help" id={`${id}-hint`}>
              {hint}
            </span>
          ) : null}
        </span>
      </label>
      <Fault id={`${id}-fault`}>{fault}</Fault>
    </div>
  )
}
