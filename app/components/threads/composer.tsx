import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useMandate } from '#app/components/mandate.ts'
import { useRoot } from '#app/components/shell/use-root.ts'
import { Button } from '#app/components/ui/button.tsx'
import { longestMessage } from '#app/domain/threads/thread.ts'
import { useT } from '#app/i18n/use-t.ts'
import { outbox } from '#app/realtime/local.ts'
import { useReach } from '#app/realtime/use-reach.ts'
import type { TakeFiles } from './chosen-files.tsx'
import type { LoadedThread } from './load-thread.ts'
import { messageLanguages } from './message-languages.ts'
import { ReplyLine, type ReplyTo } from './reply-to.tsx'
import { useCommandId } from './use-command-id.ts'

type ComposerProps = {
  readonly thread: LoadedThread
  readonly text: RefObject<HTMLTextAreaElement>
  readonly replyTo: ReplyTo | null
  readonly onReplyOff: () => void
  readonly onInput: () => void
  readonly onPosted: () => void
}

/**
 * Writes into a thread. Without script it posts to the page of the command; with script the message goes into
 * the outbox, which shows it at once and sends it.
 */
export function Composer({ thread, text, replyTo, onReplyOff, onInput, onPosted }: ComposerProps) {
  const { t, locale } = useT()
  const mandateId = useMandate()
  const actor = useRoot()?.actor
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const [parts, setParts] = useState<typeof import('./while-writing.ts') | null>(null)
  const takeFiles = useRef<TakeFiles | null>(null)
  const commandId = useCommandId()
  const reach = useReach({ threadId: thread.id, mandateId, area: text })
  useEffect(() => {
    // From here on the script takes the messages: the browser's own check of empty fields would stand in its way.
    if (form.current) form.current.noValidate = true
    // Somebody may have begun before the script came.
    if (form.current?.contains(document.activeElement)) import('./while-writing.ts').then(setParts, () => {})
  }, [])

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const area = text.current
    if (!area) return
    const attached = takeFiles.current?.(area.value)
    if (!attached && area.value.trim() === '') {
      area.focus()
      return
    }
    const typed = new FormData(event.currentTarget)
    outbox.post({
      personId: actor?.personId ?? '',
      mandateId,
      threadId: thread.id,
      text: area.value,
      lang: String(typed.get('lang') ?? locale),
      official: typed.has('official'),
      onBehalf: typed.has('onBehalf'),
      ...(replyTo ? { replyTo: replyTo.seq } : {}),
      ...attached,
    })
    area.value = ''
    area.focus()
    reach.typed()
    onReplyOff()
    onPosted()
  }

  /** What files and mentions need comes once somebody begins to write; without a line writing goes on, and the next beginning asks again. */
  const loadParts = () => void (parts ?? import('./while-writing.ts').then(setParts, () => {}))

  function sendByKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    form.current?.requestSubmit()
  }

  const body = actor?.body.kind === 'secretariat' ? t('threads.log.secretariat') : (actor?.body.code ?? '')
  return (
    <form
      ref={form}
      className="composer"
      method="post"
      encType="multipart/form-data"
      action={`/threads/${thread.id}/post`}
      aria-label={t('threads.compose.label')}
      onSubmit={send}
      onFocus={loadParts}
      onDragEnter={loadParts}
    >
      <input type="hidden" name="as" value={mandateId} />
      <input type="hidden" name="commandId" value={commandId} suppressHydrationWarning readOnly />
      {replyTo ? <ReplyLine replyTo={replyTo} onOff={onReplyOff} /> : null}
      <label className="vh" htmlFor={id}>
        {t('threads.compose.message')}
      </label>
      <textarea
        ref={text}
        id={id}
        name="text"
        dir="auto"
        rows={2}
        required
        maxLength={longestMessage}
        placeholder={t(`threads.compose.to.${thread.level}`)}
        aria-describedby={`${id}-hint`}
        aria-keyshortcuts="Control+Enter"
        onInput={() => {
          onInput()
          reach.typed()
        }}
        onKeyDown={sendByKey}
      />
      {parts ? <parts.MentionPicker area={text} threadId={thread.id} mandateId={mandateId} /> : null}
      <p className="vh" id={`${id}-hint`}>
        {t('threads.compose.hint')} {t('threads.compose.keys')}
      </p>
      <div role="status">{reach.reach && parts ? <parts.ReachLine reach={reach.reach} /> : null}</div>
      {parts ? <parts.ChosenFiles form={form} take={takeFiles} /> : null}
      <div className="composer-bar">
        <label className="attach">
          {t('threads.files.add')}
          <input type="file" name="files" multiple />
        </label>
        <label className="as">
          <span className="vh">{t('threads.compose.lang')}</span>
          <select name="lang" className="lang-pick" defaultValue={locale}>
            {messageLanguages.map(({ value, label }) => (
              <option key={value} value={value} lang={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {thread.may.official ? <Mark name="official">{t('threads.compose.official')}</Mark> : null}
        {thread.may.onBehalf && actor?.body.kind === 'forum' ? <Mark name="onBehalf">{t('threads.compose.onBehalf', { body })}</Mark> : null}
        <Button title={t('threads.compose.keys')}>{t('threads.compose.send')}</Button>
      </div>
    </form>
  )
}

function Mark({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <label className="as">
      <input type="checkbox" name={name} value="on" />
      {children}
    </label>
  )
}
