import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { useRoot } from '#app/components/shell/use-root.ts'
import { loadThread } from '#app/components/threads/load-thread.ts'
import { PinLine } from '#app/components/threads/pin-line.tsx'
import { ReachLine } from '#app/components/threads/reach-line.tsx'
import { ThreadHead } from '#app/components/threads/thread-head.tsx'
import { ThreadNeighbours } from '#app/components/threads/thread-neighbours.tsx'
import { ThreadPanel } from '#app/components/threads/thread-panel.tsx'
import { ThreadPins } from '#app/components/threads/thread-pins.tsx'
import { ThreadSide } from '#app/components/threads/thread-side.tsx'
import { threadTitle } from '#app/components/threads/thread-title.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { takingPart } from '#app/realtime/taking-part.ts'
import { useThread } from '#app/realtime/use-thread.ts'
import { useThreadChanged } from '#app/realtime/use-thread-changed.ts'
import { ReadForm } from './read-form.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  const { context, request, params } = args
  const { searchParams } = new URL(request.url)
  const run = {
    from: searchParams.get('from') ?? undefined,
    before: searchParams.get('before') ?? undefined,
    at: searchParams.get('at') ?? undefined,
    reply: searchParams.get('reply') ?? undefined,
    sent: searchParams.get('sent') ?? undefined,
  }
  const thread = await loadThread(context, actor, { threadId: params.id ?? '', ...run })
  return { thread: page(thread), locale: context.locale }
}

export const meta = pageTitle<typeof loader>((t, { thread, locale }) => threadTitle(thread, locale, t))

export default function Thread() {
  const { thread } = useLoaderData<typeof loader>()
  const mandateId = useMandate()
  return (
    <div className="threads">
      <ThreadNeighbours current={thread.id} mandateId={mandateId} />
      <OpenThread key={thread.id} mandateId={mandateId} />
    </div>
  )
}

/** One thread at a time: another one begins afresh. */
function OpenThread({ mandateId }: { readonly mandateId: string }) {
  const { t } = useT()
  const { thread } = useLoaderData<typeof loader>()
  const personId = useRoot()?.actor?.personId ?? ''
  const live = useThread({ threadId: thread.id, mandateId, personId, lastSeq: thread.lastSeq, change: thread.change })
  useThreadChanged(thread, live)
  // The log reads its window again with every other thread that it is given.
  const withPeople = { ...thread, people: takingPart(thread.people, live.messages) }
  return (
    <>
      <article aria-labelledby="thread-title">
        <ThreadHead thread={withPeople} />
        {thread.rule === 'chatham_house' ? (
          <div className="pinned">
            <Notice>
              <p>{t('threads.chatham.notice')}</p>
              <p className="small muted">{t('threads.chatham.small')}</p>
            </Notice>
          </div>
        ) : null}
        <ThreadPins thread={thread} />
        <p className="log-jumps small">
          {thread.firstUnread === null ? null : <a href="#new">{t('threads.log.toUnread')}</a>}
          {thread.lastSeq > 15 ? (
            <a href={thread.laterFrom === null ? '#end' : `/threads/${thread.id}?before=${thread.lastSeq + 1}#end`}>{t('threads.log.toEnd')}</a>
          ) : null}
        </p>
        <PinLine thread={thread} />
        {thread.sentTo ? <ReachLine reach={thread.sentTo} sent /> : null}
        <ThreadPanel thread={thread} live={live} />
        <ReadForm thread={thread} />
      </article>
      <ThreadSide thread={withPeople} live={live} />
    </>
  )
}
