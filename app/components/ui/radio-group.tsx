import type { ReactNode } from 'react'
import { Fault } from './fault.tsx'
import type { FieldWords } from './field.tsx'
import type { Option } from './option.ts'

type RadioGroupProps = FieldWords & {
  readonly options: readonly Option[]
  readonly defaultValue?: string
  readonly required?: boolean
  /** Several may be chosen: check boxes under one name. */
  readonly multiple?: readonly string[]
  /** Stands before the choices. */
  readonly lead?: ReactNode
  /** Not shown for now, unless it is chosen. */
  readonly isAside?: (option: Option) => boolean
}

/** One of a few choices, each with its consequence under it; with `multiple`, any of them. */
export function RadioGroup({ label, name, id = name, hint, fault, options, defaultValue, required, multiple, lead, isAside }: RadioGroupProps) {
  const describedBy = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ')
  return (
    <fieldset className="field" aria-describedby={describedBy || undefined}>
      <legend className="label">{label}</legend>
      {hint ? (
        <span className="help" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {lead}
      <div className="choice">
        {options.map((option, index) => {
          const { value, label: word, hint: consequence, disabled } = option
          return (
            <label className="check" key={value} data-aside={isAside?.(option) || undefined}>
              <input
                type={multiple ? 'checkbox' : 'radio'}
                id={index === 0 ? id : undefined}
                name={name}
                value={value}
                defaultChecked={multiple ? multiple.includes(value) : defaultValue === value}
                required={required && !multiple}
                disabled={disabled}
                aria-invalid={fault ? true : undefined}
              />
              <span>
                {word}
                {consequence ? <span className="help">{consequence}</span> : null}
              </span>
            </label>
          )
        })}
      </div>
      <Fault id={`${id}-fault`}>{fault}</Fault>
    </fieldset>
  )
}
