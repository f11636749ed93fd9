import { type RefObject, useCallback, useRef } from 'react'
import { useMandate } from '#app/components/mandate.ts'
import { useRoot } from '#app/components/shell/use-root.ts'
import { dayOf } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { withStates } from '#app/realtime/log-window.ts'
import type { LiveThread } from '#app/realtime/use-thread.ts'
import type { LoadedThread } from './load-thread.ts'
import { LogEdge } from './log-edge.tsx'
import type { Reacting } from './log-react.tsx'
import { StoredLog } from './stored-log.tsx'
import type { useLogWindow } from './use-log-window.ts'
import { useNearEdge } from './use-near-edge.ts'

type ThreadLogProps = {
  readonly log: RefObject<HTMLDivElement>
  readonly thread: LoadedThread
  readonly live: LiveThread
  readonly shown: ReturnType<typeof useLogWindow>
  /** The reader has been led to where the log begins: from now on it loads what comes near. */
  readonly placed: boolean
  readonly beside: boolean
  readonly onEdit: (text: string) => void
  readonly onReply: (item: HTMLElement) => void | Promise<void>
  readonly reacting: Reacting | null
  readonly onReact: (reacting: Reacting | null) => void
}

/** More is loaded this far before an edge is reached, in pixels; with little data not before it is. */
const ahead = 1200

/** The messages of a thread, in order, as far as they stand in the page, and the ways on at both ends. */
export function ThreadLog({ log, thread, live, shown, placed, beside, onEdit, onReply, reacting, onReact }: ThreadLogProps) {
  const { t, timeZone } = useT()
  const root = useRoot()
  const personId = root?.actor?.personId ?? ''
  const mandateId = useMandate()
  const react = useCallback((item: HTMLElement) => onReact({ item }), [onReact])
  const { page, parts, store, tail, newestShown } = shown
  const { loading, failed } = shown.state
  const window = withStates(shown.state.window, [...live.changed, ...live.messages])
  const top = useRef<HTMLParagraphElement>(null)
  const bottom = useRef<HTMLParagraphElement>(null)
  const earlier = useCallback(() => void store?.earlier(), [store])
  const later = useCallback(() => void store?.later(), [store])
  const change = placed && !loading && !failed && store ? `${window.from} ${window.to} ${tail.length}` : null
  const watched = { frame: beside ? log : null, before: root?.lowData ? 0 : ahead, change }
  useNearEdge({ ...watched, edge: top, onNear: earlier })
  useNearEdge({ ...watched, edge: bottom, onNear: later })

  const mayWrite = thread.may.write
  const { firstUnread } = page.thread
  const dayAbove = window.before.length > 0 ? dayOf(window.before.at(-1)?.at ?? '', timeZone) : null
  const dayBefore = window.run ? page.thread.lastDay : dayAbove
  const empty = thread.lastSeq === 0 && live.messages.length === 0 && live.echoes.length === 0
  const hasLater = window.to < Math.max(thread.lastSeq, live.since) || !newestShown
  return (
    <div ref={log} className="log-frame" role="log" aria-live="off" aria-label={t('threads.log.label')} tabIndex={beside ? 0 : -1}>
      {empty ? (
        <div className="empty">
          <h2>{t('threads.log.emptyTitle')}</h2>
          <p className="muted">{t('threads.log.empty')}</p>
        </div>
      ) : null}
      {window.from > 1 && !beside ? (
        <LogEdge
          edge={top}
          way="earlier"
          to={`/threads/${thread.id}?before=${window.from}`}
          busy={loading === 'earlier'}
          failed={failed}
          onLoad={store && earlier}
        />
      ) : null}
      {parts && window.before.length > 0 ? <parts.LogRows messages={window.before} after={null} firstUnread={firstUnread} mayWrite={mayWrite} /> : null}
      {window.run ? <StoredLog key={page.key} thread={page.thread} goesOn={dayAbove !== null && dayAbove === page.thread.firstDay} /> : null}
      {parts ? (
        <>
          <parts.LogRows
            messages={[...window.after, ...tail]}
            after={dayBefore}
            firstUnread={firstUnread}
            mayWrite={mayWrite}
            echoes={newestShown ? live.echoes : []}
            onEdit={onEdit}
          />
          <parts.LogPatches log={log} messages={live.changed} mayWrite={mayWrite} page={window.run ? page.key : ''} />
          <parts.LogAnnouncer messages={live.messages} personId={personId} />
          {root?.person?.singleKeys && !beside ? <parts.LogKeys log={log} threadId={thread.id} mayWrite={mayWrite} onReply={onReply} onReact={react} /> : null}
          {reacting ? (
            <parts.LogReact
              key={`${reacting.item.id} ${reacting.turn}`}
              reacting={reacting}
              threadId={thread.id}
              mandateId={mandateId}
              onSupposed={(message) => live.taken([message])}
              onAgain={onReact}
              onClose={() => onReact(null)}
            />
          ) : null}
        </>
      ) : null}
      {hasLater ? (
        <LogEdge
          edge={bottom}
          way="later"
          to={`/threads/${thread.id}?from=${window.to + 1}`}
          busy={loading === 'later'}
          failed={failed}
          onLoad={store && later}
        />
      ) : null}
    </div>
  )
}
