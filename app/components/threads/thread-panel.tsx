import { type ComponentType, lazy, Suspense, useCallback, useRef, useState } from 'react'
import { useMandate } from '#app/components/mandate.ts'
import { useRoot } from '#app/components/shell/use-root.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { useDraft } from '#app/realtime/use-draft.ts'
import type { LiveThread } from '#app/realtime/use-thread.ts'
import { useTyping } from '#app/realtime/use-typing.ts'
import { Composer } from './composer.tsx'
import { LinkBar } from './link-bar.tsx'
import { LiveLog } from './live-log.tsx'
import type { LoadedThread } from './load-thread.ts'
import { NewBelow } from './new-below.tsx'
import type { ReplyTo } from './reply-to.tsx'
import { StoredLog } from './stored-log.tsx'
import { TypingLine } from './typing-line.tsx'
import { useLogClicks } from './use-log-clicks.ts'
import { usePatchedLog } from './use-patched-log.ts'
import { useReadMark } from './use-read-mark.ts'
import { useStayAtEnd } from './use-stay-at-end.ts'

// Seldom seen: most write on one device at a time.
const OtherDraft = lazy(async () => ({ default: (await import('./other-draft.tsx')).OtherDraft }))

type ThreadPanelProps = {
  readonly thread: LoadedThread
  readonly live: LiveThread
  readonly beside?: boolean
  /** The way to earlier messages, which only the thread's own page has. */
  readonly Earlier?: ComponentType<{ readonly thread: LoadedThread; readonly onRun: () => void }>
}

/** The messages of a thread and the place to write the next: on its own page, and beside a dossier. */
export function ThreadPanel({ thread, live, beside = false, Earlier }: ThreadPanelProps) {
  const { t } = useT()
  const mandateId = useMandate()
  const personId = useRoot()?.actor?.personId ?? ''
  const log = useRef<HTMLDivElement>(null)
  const last = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLTextAreaElement>(null)
  const typing = useTyping(thread.id)
  const draft = useDraft({ personId, mandateId, threadId: thread.id, area: text })
  const atNewest = thread.laterFrom === null
  const end = useStayAtEnd({ log, count: live.messages.length + live.echoes.length, beside, firstUnread: thread.firstUnread, follows: atNewest })
  const [runs, setRuns] = useState(0)
  const onRun = useCallback(() => setRuns((count) => count + 1), [])
  usePatchedLog({ log, changed: live.changed, mayWrite: thread.may.write, brought: `${thread.html ?? ''}${runs}` })
  useReadMark({ threadId: thread.id, mandateId, seq: atNewest ? Math.max(live.lastSeq, thread.shownTo) : thread.shownTo, end: last })

  const [replyTo, setReplyTo] = useState<ReplyTo | null>(thread.replyTo)
  const mayWrite = thread.may.write && !live.ended
  const { changed: draftChanged } = draft
  const onReply = useCallback(
    async (item: HTMLElement) => {
      // Whoever only reads needs none of it.
      const { beginReply } = await import('./begin-reply.ts')
      const begun = beginReply(item, thread.id, (seq) => t('threads.compose.quote', { seq }))
      setReplyTo(begun.replyTo)
      if (!text.current) return
      text.current.value = `${begun.quote}${text.current.value}`
      text.current.focus()
      draftChanged()
    },
    [thread.id, t, draftChanged],
  )
  useLogClicks({ log, onReply })

  const empty = thread.lastSeq === 0 && live.messages.length === 0 && live.echoes.length === 0
  const edit = (again: string) => {
    if (!text.current) return
    text.current.value = text.current.value === '' ? again : `${again}\n\n${text.current.value}`
    text.current.focus()
    draft.changed()
  }
  return (
    <>
      <div ref={log} className="log-frame" role="log" aria-label={t('threads.log.label')} tabIndex={beside ? 0 : -1}>
        {empty ? (
          <div className="empty">
            <h2>{t('threads.log.emptyTitle')}</h2>
            <p className="muted">{t('threads.log.empty')}</p>
          </div>
        ) : null}
        {Earlier ? <Earlier thread={thread} onRun={onRun} /> : null}
        <StoredLog thread={thread} />
        {atNewest ? <LiveLog thread={thread} live={live} onEdit={edit} /> : null}
        <div ref={last} className="log-end" />
      </div>
      {live.ended ? <Notice tone="stop">{t('threads.log.ended')}</Notice> : null}
      <TypingLine typing={typing} />
      {draft.other ? (
        <Suspense>
          <OtherDraft other={draft.other} settle={draft.settle} />
        </Suspense>
      ) : null}
      <div className="th-foot" id={beside ? undefined : 'end'}>
        <NewBelow count={end.below} onGo={end.go} />
        <LinkBar />
        {mayWrite ? (
          <Composer
            thread={thread}
            text={text}
            replyTo={replyTo}
            onReplyOff={() => setReplyTo(null)}
            onInput={() => {
              typing.said()
              draft.changed()
            }}
            onPosted={() => {
              draft.cleared()
              end.go()
            }}
          />
        ) : (
          <p className="muted">{t(thread.state === 'open' ? 'threads.compose.readOnly' : 'threads.compose.locked')}</p>
        )}
      </div>
    </>
  )
}
