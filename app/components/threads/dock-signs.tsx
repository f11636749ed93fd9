import { Notice } from '#app/components/ui/notice.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { GlassNotice } from './glass-notice.tsx'
import type { LoadedThread } from './load-thread.ts'

/** Beside a dossier, what whoever writes must know before they do: the rule, who else reads, and how slowly it goes. */
export function DockSigns({ thread: { rule, glass, paceSeconds } }: { readonly thread: LoadedThread }) {
  const { t } = useT()
  return (
    <>
      <GlassNotice glass={glass} />
      {rule === 'chatham_house' ? (
        <div className="pinned">
          <Notice>
            <p>{t('threads.chatham.notice')}</p>
          </Notice>
        </div>
      ) : null}
      {paceSeconds > 0 ? <p className="small muted pinned">{t('threads.pin.slow', { seconds: paceSeconds })}</p> : null}
    </>
  )
}
