import { useRoot } from '#app/components/shell/use-root.ts'
import { Avatar } from '#app/components/ui/avatar.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { outbox } from '#app/realtime/local.ts'
import type { OutboxEntry } from '#app/realtime/outbox.ts'
import { EchoFiles } from './echo-files.tsx'
import { LeavesIn } from './leaves-in.tsx'

type EchoProps = { readonly entry: OutboxEntry; readonly onEdit: (text: string) => void }

/** One's own message as it was typed, with what has become of it so far. */
export function Echo({ entry, onEdit }: EchoProps) {
  const { t } = useT()
  const root = useRoot()
  const actor = root?.actors.find(({ mandateId }) => mandateId === entry.mandateId) ?? root?.actor
  const discard = () => void outbox.discard(entry.clientId)
  const edit = () => {
    onEdit(entry.text)
    discard()
  }
  return (
    <li className="msg msg-own msg-echo" data-state={entry.state}>
      <Avatar name={actor?.name ?? ''} body={actor?.body.code} />
      <div className="msg-head">
        <strong>{actor?.name}</strong>
        <span>{actor?.body.kind === 'secretariat' ? t('threads.log.secretariat') : actor?.body.code}</span>
      </div>
      <div className="msg-body" lang={entry.lang}>
        <p dir="auto" className="as-typed">
          {entry.text}
        </p>
      </div>
      {entry.files ? <EchoFiles entry={entry} onDiscard={discard} /> : null}
      <div className="msg-foot">
        <EchoState entry={entry} />
        {entry.state === 'failed' ? (
          <>
            <button type="button" onClick={() => void outbox.retry(entry.clientId)}>
              {t('threads.log.retry')}
            </button>
            <button type="button" onClick={edit}>
              {t('threads.log.edit')}
            </button>
            <button type="button" onClick={discard}>
              {t('threads.log.discard')}
            </button>
          </>
        ) : null}
      </div>
    </li>
  )
}

function EchoState({ entry: { state, sentence, leavesAt } }: { readonly entry: OutboxEntry }) {
  const { t } = useT()
  if (state === 'failed')
    return (
      <span className="row-in stop" role="alert">
        <Icon name="warn" size="s" />
        {t('threads.log.tag.failed', { reason: sentence ?? '' })}
      </span>
    )
  return (
    <span className={state === 'waiting' ? 'row-in turn' : 'row-in'}>
      <Icon name="wait" size="s" />
      {leavesAt ? <LeavesIn at={leavesAt} /> : t(state === 'waiting' ? 'threads.log.tag.waiting' : 'threads.log.tag.sending')}
    </span>
  )
}
