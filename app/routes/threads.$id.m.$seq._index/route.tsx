import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { MessageActPage } from '#app/components/threads/message-act-page.tsx'
import { messageAnchor, messagePath } from '#app/components/threads/message-parts.ts'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { wordDiff } from '#app/domain/threads/word-diff.ts'
import { loadMessage } from '#app/http/message-act.ts'
import { useT } from '#app/i18n/use-t.ts'
import { History } from './history.tsx'
import { QuoteText } from './quote-text.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const loaded = await loadMessage(args)
  const texts = [...loaded.former.map(({ text }) => text), loaded.text]
  const history = loaded.former.map((former, at) => ({ ...former, toNext: wordDiff(former.text, texts[at + 1] ?? '') }))
  return { loaded, history }
}

export const meta = pageTitle<typeof loader>((t, { loaded }) => t('messages.one.title', { seq: loaded.message.seq }))

export default function Message() {
  const { t } = useT()
  const { loaded, history } = useLoaderData<typeof loader>()
  const { message, may, text } = loaded
  const path = messagePath(message)
  return (
    <MessageActPage loaded={loaded} title={t('messages.one.title', { seq: message.seq })}>
      {message.gone === 'hidden' && text ? (
        <section aria-label={t('messages.one.hiddenText')}>
          <p className="small muted">{t('messages.one.hiddenText')}</p>
          <blockquote className="as-typed quote" dir="auto" lang={message.lang}>
            {text}
          </blockquote>
        </section>
      ) : null}
      <nav className="actions" aria-label={t('messages.one.acts')}>
        <LinkButton to={messageAnchor(message)} icon="left">
          {t('messages.one.back')}
        </LinkButton>
        {may.answer ? (
          <LinkButton to={`/threads/${message.threadId}?reply=${message.seq}#end`} icon="back">
            {t('messages.one.reply')}
          </LinkButton>
        ) : null}
        {may.edit ? (
          <LinkButton to={`${path}/edit`} icon="pen">
            {t('messages.edit.title')}
          </LinkButton>
        ) : null}
        {may.delete ? (
          <LinkButton to={`${path}/delete`} icon="cross">
            {t('messages.delete.title')}
          </LinkButton>
        ) : null}
      </nav>
      {history.length > 0 ? <History history={history} lang={message.lang} now={text} /> : null}
      {loaded.quotable ? <QuoteText message={message} text={loaded.quotable} chatham={loaded.thread.rule === 'chatham_house'} /> : null}
    </MessageActPage>
  )
}
