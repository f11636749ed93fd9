import { Link, useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useMandate } from '#app/components/mandate.ts'
import { Icon } from '#app/components/ui/icon.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { link } from '#app/realtime/socket.ts'
import { useBeside } from '#app/realtime/use-beside.ts'

/**
 * The way to what waits, with how much it is. The figure comes after the page, so that no page waits for it,
 * and again whenever something of the reader's changed.
 */
export function InboxLink() {
  const { t } = useT()
  const { data, read } = useBeside<{ readonly waiting: number }>('/inbox/count', useMandate())
  const { pathname } = useLocation()
  useEffect(() => {
    // What was done on the page before may have left the list.
    if (pathname) read()
    return link.on('inbox:changed', read)
  }, [pathname, read])
  const waiting = data?.waiting ?? 0
  const known = useRef<number | null>(null)
  useEffect(() => {
    if (!data) return
    const isMore = known.current !== null && waiting > known.current
    if (isMore && document.hidden) showLater(t('common.mast.waiting', { count: waiting }))
    known.current = waiting
  }, [data, waiting, t])
  return (
    <Link className="icon-btn" to="/">
      <Icon name="inbox" />
      <span className="vh">{t('common.mast.inbox')}</span>
      {waiting > 0 ? (
        <>
          <span className="badge" aria-hidden="true">
            {waiting}
          </span>
          <span className="vh">, {t('common.mast.waiting', { count: waiting })}</span>
        </>
      ) : null}
    </Link>
  )
}

/** Loaded when there is something to show: most people keep their browser's notices off. */
function showLater(text: string): void {
  import('#app/realtime/browser-notice.ts').then(({ showInBackground }) => showInBackground(text)).catch(() => {})
}
