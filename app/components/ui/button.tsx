import type { ComponentPropsWithoutRef } from 'react'
import { type ButtonLook, buttonClass } from './button-class.ts'
import { Icon, type IconName } from './icon.tsx'

type ButtonProps = Omit<ComponentPropsWithoutRef<'button'>, 'className'> & {
  readonly look?: ButtonLook
  readonly icon?: IconName
  readonly className?: string
  /** Work is under way; the button stays readable and reachable. */
  readonly busy?: boolean
}

/** A short verb. One `primary` to a view; what happens next stands under it. */
export function Button({ look = 'primary', icon, busy = false, type = 'submit', className = '', children, ...rest }: ButtonProps) {
  return (
    <button type={type} className={`${buttonClass(look)} ${className}`.trim()} aria-busy={busy || undefined} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  )
}
