import { Link } from '@remix-run/react'
import { type MouseEvent, type ReactNode, useId, useRef } from 'react'
import { useT } from '#app/i18n/use-t.ts'
import { Button } from './button.tsx'
import { type ButtonLook, buttonClass } from './button-class.ts'
import { Icon, type IconName } from './icon.tsx'

type DialogLinkProps = {
  /** The page that asks the same without a script. */
  readonly to: string
  readonly label: ReactNode
  readonly look?: ButtonLook
  readonly icon?: IconName
  readonly title: ReactNode
  /** Whom the act reaches, and the form. */
  readonly children: ReactNode
}

/** Asks once before an act that reaches others: a dialog with a script, a page of its own without. */
export function DialogLink({ to, label, look = 'quiet', icon, title, children }: DialogLinkProps) {
  const { t } = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    dialog.current?.showModal()
  }
  return (
    <>
      <Link to={to} className={buttonClass(look)} onClick={open} aria-haspopup="dialog">
        {icon ? <Icon name={icon} /> : null}
        {label}
      </Link>
      <dialog ref={dialog} className="dialog" aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        {children}
        <form method="dialog" className="dialog-close">
          <Button look="bare" icon="cross">
            {t('common.dialog.close')}
          </Button>
        </form>
      </dialog>
    </>
  )
}
