import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { messageAnchor, messagePath } from '#app/components/threads/message-parts.ts'
import { threadTitle } from '#app/components/threads/thread-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('threads.bookmarks'))
}

export const meta = pageTitle('messages.bookmark.title')

export default function Bookmarks() {
  const { t, locale } = useT()
  const { messages } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead over={<Link to="/threads">{t('threads.title')}</Link>} title={t('messages.bookmark.title')} lead={t('messages.bookmark.lead')} />
      {messages.length === 0 ? (
        <EmptyState level={2} title={t('messages.bookmark.none')}>
          {t('messages.bookmark.noneLead')}
        </EmptyState>
      ) : (
        <ul className="msg-list">
          {messages.map((message) => (
            <li key={messagePath(message)}>
              <p className="small muted">
                {message.by ? (
                  <>
                    <bdi>{t('messages.bookmark.by', message.by)}</bdi> ·{' '}
                  </>
                ) : null}
                <Instant value={message.at} />
              </p>
              <p>
                <Link to={messageAnchor(message)}>{threadTitle(message, locale, t)}</Link>
              </p>
              <p lang={message.excerpt ? message.lang : undefined} dir="auto">
                {message.excerpt || t('messages.bookmark.gone')}
              </p>
              {message.remindAt ? (
                <p className="small">
                  {t('messages.remind.set')} <Instant value={message.remindAt} />
                </p>
              ) : null}
              <Link className="small" to={messagePath(message)}>
                {t('messages.one.title', { seq: message.seq })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
