import { Link } from '@remix-run/react'
import { useEffect, useId, useRef } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { useT } from '#app/i18n/use-t.ts'

type KeyHelpProps = { readonly mayWrite: boolean; readonly onClose: () => void }

const reading = [
  { keys: ['j'], says: 'threads.keys.next' },
  { keys: ['k'], says: 'threads.keys.previous' },
  { keys: ['n'], says: 'threads.keys.unread' },
  { keys: ['?'], says: 'threads.keys.help' },
] as const
const writing = [
  { keys: ['r'], says: 'threads.keys.reply' },
  { keys: ['+'], says: 'threads.keys.react' },
  { keys: ['Ctrl', 'Enter'], says: 'threads.keys.send' },
] as const

/** Which keys act on a thread's page, and where they are switched off. */
export function KeyHelp({ mayWrite, onClose }: KeyHelpProps) {
  const { t } = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    // Else the browser chooses the first link, which leads away.
    heading.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {t('threads.keys.title')}
      </h2>
      <dl className="keys">
        {[...reading, ...(mayWrite ? writing : [])].map(({ keys, says }) => (
          <div key={says}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key === 'Enter' ? t('threads.keys.enter') : key}</kbd>
              ))}
            </dt>
            <dd>{t(says)}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">
        {t('threads.keys.off')} <Link to="/me">{t('threads.keys.settings')}</Link>
      </p>
      <form method="dialog" className="dialog-close">
        <Button look="bare" icon="cross">
          {t('common.dialog.close')}
        </Button>
      </form>
    </dialog>
  )
}
