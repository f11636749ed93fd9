import type { ReactNode } from 'react'
import { useT } from '#app/i18n/use-t.ts'
import { Fault } from './fault.tsx'

/** What every field takes: its words, and what the server found wrong with it. */
export type FieldWords = {
  readonly label: ReactNode
  /** The form's path, `lines[0].amount`; it is the control's id too, so that a summary can link to it. */
  readonly name: string
  /** Only where two forms of a page have a field of the same name. */
  readonly id?: string
  readonly hint?: ReactNode
  readonly fault?: string
  /** Says so beside the label; all other fields are needed. */
  readonly optional?: boolean
}

/** What ties a control to its label, hint and fault. */
export type FieldTies = {
  readonly id: string
  readonly name: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

type FieldProps = FieldWords & { readonly className?: string; readonly children: (ties: FieldTies) => ReactNode }

/** Label above, hint under it, control, fault under the control. */
export function Field({ label, name, id = name, hint, fault, optional = false, className = '', children }: FieldProps) {
  const { t } = useT()
  const describedBy = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ')
  return (
    <div className={`field ${className}`.trim()}>
      <label className="label" htmlFor={id}>
        {label}
        {optional ? <span className="optional"> ({t('common.fields.optional')})</span> : null}
      </label>
      {hint ? (
        <span className="help" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {children({ id, name, 'aria-describedby': describedBy || undefined, 'aria-invalid': fault ? true : undefined })}
      <Fault id={`${id}-fault`}>{fault}</Fault>
    </div>
  )
}
