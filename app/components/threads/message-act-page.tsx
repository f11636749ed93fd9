import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { CommandForm, type FieldState } from '#app/components/command-form.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { MessagePage } from '#server/queries/threads/message.ts'
import { logRows } from './message-html.ts'
import { messageAnchor } from './message-parts.ts'
import { StoredItem } from './stored-html.tsx'
import { threadTitle } from './thread-title.ts'
import { useMessageReader } from './use-message-reader.ts'

/** The message as its thread shows it. */
export function ShownMessage({ message }: Pick<MessagePage, 'message'>) {
  const reader = useMessageReader(false)
  return (
    <ol className="log msg-alone">
      {logRows([message], reader).map(({ key, className, html }) => (
        <StoredItem key={key} className={className} html={html} />
      ))}
    </ol>
  )
}

type MessageActPageProps = {
  readonly loaded: MessagePage
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}

/** The page of one act on a message: what it is about, then the form. */
export function MessageActPage({ loaded: { message, thread }, title, lead, children }: MessageActPageProps) {
  const { t, locale } = useT()
  return (
    <>
      <PageHead over={<Link to={messageAnchor(message)}>{threadTitle(thread, locale, t)}</Link>} title={title} lead={lead} />
      <div className="message-page">
        <ShownMessage message={message} />
        {children}
      </div>
    </>
  )
}

type MessageFormProps = {
  readonly loaded: MessagePage
  /** The last part of the act's address. */
  readonly act: string
  readonly label: string
  readonly children: (state: FieldState) => ReactNode
}

/** The form of an act on a message. */
export function MessageForm({ loaded: { message, thread }, act, label, children }: MessageFormProps) {
  return (
    <CommandForm action={`/threads/${thread.id}/m/${message.seq}/${act}`} label={label}>
      {(state) => (
        <>
          <input type="hidden" name="messageId" value={message.id} />
          {children(state)}
        </>
      )}
    </CommandForm>
  )
}

/** In the form's place where the reader may not. */
export function NotForYou({ children }: { readonly children: string }) {
  return <Notice>{children}</Notice>
}
