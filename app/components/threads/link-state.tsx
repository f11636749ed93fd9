import { useMandate } from '#app/components/mandate.ts'
import { useRoot } from '#app/components/shell/use-root.ts'
import { Icon, type IconName } from '#app/components/ui/icon.tsx'
import { formatTime } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useLinkState, useLiveConnection, useSavedAt, useWaitingCount } from '#app/realtime/use-link.ts'

/**
 * The small state of the link in the masthead: nothing while all is well and nothing was written, then when it
 * was saved, or that the link is away and what waits. Opens the link of the tab.
 */
export function LinkState({ personId }: { readonly personId: string }) {
  const { t, locale, timeZone } = useT()
  const mandateId = useMandate()
  const root = useRoot()
  useLiveConnection({ personId, mandateId, shared: root?.person?.shared ?? false, lowData: root?.lowData ?? false })
  const { kind } = useLinkState()
  const waiting = useWaitingCount()
  const savedAt = useSavedAt()
  return (
    <span className="link-state-frame" role="status">
      {kind === 'ended' ? (
        <a className="link-state" data-tone="stop" href="/login">
          <Icon name="lock" size="s" />
          {t('common.link.ended')}
        </a>
      ) : kind === 'offline' ? (
        <Words icon="offline" tone="turn" words={waiting > 0 ? t('common.link.waiting', { count: waiting }) : t('common.link.offline')} />
      ) : waiting > 0 ? (
        <Words icon="wait" words={t('common.link.sending', { count: waiting })} />
      ) : savedAt === null ? null : (
        <Words icon="saved" words={t('common.link.saved', { time: formatTime(new Date(savedAt).toISOString(), locale, timeZone) })} />
      )}
    </span>
  )
}

function Words({ icon, tone, words }: { readonly icon: IconName; readonly tone?: 'turn'; readonly words: string }) {
  return (
    <span className="link-state" data-tone={tone}>
      <Icon name={icon} size="s" />
      {words}
    </span>
  )
}
