import { Icon } from '#app/components/ui/icon.tsx'
import { formatTime } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { outbox } from '#app/realtime/local.ts'
import { link } from '#app/realtime/socket.ts'
import { useLinkState, useWaitingCount } from '#app/realtime/use-link.ts'

/** Above the composer while there is no link: since when, what waits, and that nothing is lost. */
export function LinkBar() {
  const { t, locale, timeZone } = useT()
  const { kind, since } = useLinkState()
  const waiting = useWaitingCount()
  if (kind !== 'offline' && kind !== 'ended') return null
  const tryNow = () => {
    link.hurry()
    void outbox.flush()
  }
  const time = formatTime(new Date(since).toISOString(), locale, timeZone)
  return (
    <div className="link-bar" role="status">
      <span className="row-in">
        <Icon name="offline" size="s" />
        <span>
          {kind === 'ended' ? t('threads.link.ended') : t('threads.link.offline', { time })}{' '}
          {waiting > 0 ? <strong>{t('threads.link.waiting', { count: waiting })}</strong> : t('threads.link.kept')}
        </span>
      </span>
      {kind === 'ended' ? (
        <a className="textbtn" href="/login">
          {t('threads.link.signIn')}
        </a>
      ) : (
        <button className="textbtn" type="button" onClick={tryNow}>
          {t('threads.link.retry')}
        </button>
      )}
    </div>
  )
}
