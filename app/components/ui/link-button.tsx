import { Link, type LinkProps } from '@remix-run/react'
import { type ButtonLook, buttonClass } from './button-class.ts'
import { Icon, type IconName } from './icon.tsx'

type LinkButtonProps = Omit<LinkProps, 'className'> & {
  readonly look?: ButtonLook
  readonly icon?: IconName
  readonly className?: string
}

/** A link that leads to an act: it looks like a button and stays a link. */
export function LinkButton({ look = 'quiet', icon, className = '', children, ...rest }: LinkButtonProps) {
  return (
    <Link className={`${buttonClass(look)} ${className}`.trim()} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </Link>
  )
}
