import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useMandate } from '#app/components/mandate.ts'
import { useRoot } from '#app/components/shell/use-root.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { useDraft } from '#app/realtime/use-draft.ts'
import type { LiveThread } from '#app/realtime/use-thread.ts'
import { useTyping } from '#app/realtime/use-typing.ts'
import { Composer } from './composer.tsx'
import { LinkBar } from './link-bar.tsx'
import type { LoadedThread } from './load-thread.ts'
import type { Reacting } from './log-react.tsx'
import { NewBelow } from './new-below.tsx'
import type { ReplyTo } from './reply-to.tsx'
import { ThreadLog } from './thread-log.tsx'
import { TypingLine } from './typing-line.tsx'
import { useLogClicks } from './use-log-clicks.ts'
import { useLogPlace } from './use-log-place.ts'
import { useLogWindow } from './use-log-window.ts'
import { useReadMark } from './use-read-mark.ts'

// Seldom seen: most write on one device at a time.
const OtherDraft = lazy(async () => ({ default: (await import('./other-draft.tsx')).OtherDraft }))

type ThreadPanelProps = { readonly thread: LoadedThread; readonly live: LiveThread; readonly beside?: boolean }

/** The messages of a thread and the place to write the next: on its own page, and beside a dossier. */
export function ThreadPanel({ thread, live, beside = false }: ThreadPanelProps) {
  const { t } = useT()
  const mandateId = useMandate()
  const root = useRoot()
  const personId = root?.actor?.personId ?? ''
  const log = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLTextAreaElement>(null)
  const typing = useTyping(thread.id, root?.lowData ?? false)
  const draft = useDraft({ personId, mandateId, threadId: thread.id, area: text })
  const hold = useRef(() => {})
  const shown = useLogWindow({ thread, live, mandateId, hold })
  const { page, store, state, tail, newestShown } = shown
  const change = `${page.key} ${state.window.from} ${state.window.to} ${tail.length} ${live.echoes.length}`
  const place = useLogPlace({ log, threadId: thread.id, beside, page: page.key, newestShown, change })
  hold.current = place.hold
  useReadMark({ log, threadId: thread.id, mandateId, beside, readSeq: thread.readSeq, change })
  const { toEnd, isAtEnd } = place
  useEffect(() => {
    if (tail.length > 0 && isAtEnd()) store?.settle()
  }, [tail.length, isAtEnd, store])
  const go = useCallback(async () => {
    if (!newestShown) await store?.toNewest(live.lastSeq)
    requestAnimationFrame(toEnd)
  }, [newestShown, store, live.lastSeq, toEnd])

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
  const [reacting, setReacting] = useState<Reacting | null>(null)
  const react = useCallback((next: Reacting | null) => setReacting((now) => next && { ...next, turn: (now?.turn ?? 0) + 1 }), [])
  const onReact = useCallback((item: HTMLElement, kind?: string) => react({ item, kind }), [react])
  useLogClicks({ log, onReply, onReact: shown.parts && mayWrite ? onReact : null })

  const edit = (again: string) => {
    if (!text.current) return
    text.current.value = text.current.value === '' ? again : `${again}\n\n${text.current.value}`
    text.current.focus()
    draft.changed()
  }
  return (
    <>
      <ThreadLog
        log={log}
        thread={thread}
        live={live}
        shown={shown}
        placed={place.placed === page.key}
        beside={beside}
        onEdit={edit}
        onReply={onReply}
        reacting={reacting}
        onReact={react}
      />
      {live.ended ? <Notice tone="stop">{t('threads.log.ended')}</Notice> : null}
      <TypingLine typing={typing} />
      {draft.other ? (
        <Suspense>
          <OtherDraft other={draft.other} settle={draft.settle} />
        </Suspense>
      ) : null}
      <div className="th-foot" id={beside ? undefined : 'end'}>
        <NewBelow
          count={Math.max(0, live.lastSeq - Math.max(place.seen, thread.readSeq || thread.lastSeq))}
          far={place.far && !beside}
          onGo={() => void go()}
        />
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
              void go()
            }}
          />
        ) : (
          <p className="muted">{t(thread.state === 'open' ? 'threads.compose.readOnly' : 'threads.compose.locked')}</p>
        )}
      </div>
    </>
  )
}
