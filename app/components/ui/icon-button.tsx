import type { ComponentPropsWithoutRef } from 'react'
import { Icon, type IconName } from './icon.tsx'

type IconButtonProps = Omit<ComponentPropsWithoutRef<'button'>, 'className' | 'children'> & { readonly icon: IconName; readonly label: string }

/** A button that is an icon alone; `label` is its name. */
export function IconButton({ icon, label, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button type={type} className="icon-btn" aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  )
}
