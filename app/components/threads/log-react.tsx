import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useRoot } from '#app/components/shell/use-root.ts'
import { type ReactionKind, reactionKinds } from '#app/domain/threads/message.ts'
import { toggleReaction } from '#app/domain/threads/toggle-reaction.ts'
import { useT } from '#app/i18n/use-t.ts'
import { askEitherWay } from '#app/realtime/ask-either-way.ts'
import type { Missed, WireMessage } from '#app/realtime/protocol.ts'
import { link } from '#app/realtime/socket.ts'
import { seqOf } from './visible-rows.ts'

/** The message that is reacted to; `kind`: one that stands there was pressed, or is tried again, and `on` is what was wanted of it. */
export type Reacting = {
  readonly item: HTMLElement
  readonly kind?: string
  readonly on?: boolean
  /** Another one at each press: one that failed begins anew. */
  readonly turn?: number
}

type Failure = { readonly sentence: string; readonly kind: ReactionKind; readonly on?: boolean }

type LogReactProps = {
  readonly reacting: Reacting
  readonly threadId: string
  readonly mandateId: string
  /** Shows a message as it will be, or as it was. */
  readonly onSupposed: (message: WireMessage) => void
  readonly onAgain: (reacting: Reacting) => void
  readonly onClose: () => void
}

/**
 * The three ways to react, under the message itself. What one chose stands there at once, and goes again where it was not
 * stored; it can then be tried again, and a second try wants what the first one did, whatever became of it.
 */
export function LogReact({ reacting: { item, kind: pressed, on: wanted }, threadId, mandateId, onSupposed, onAgain, onClose }: LogReactProps) {
  const { t } = useT()
  const actor = useRoot()?.actor
  const [place] = useState(() => document.createElement('div'))
  const [failure, setFailure] = useState<Failure | null>(null)
  const [message] = useState(() => readMessage(threadId, seqOf(item), mandateId))
  const first = useRef<HTMLButtonElement>(null)
  const begun = useRef(false)

  async function choose(kind: ReactionKind): Promise<void> {
    const before = await message.catch(() => null)
    const person = { id: actor?.personId ?? '', name: actor?.name ?? '', code: actor?.body.code ?? '' }
    if (!before) return setFailure({ sentence: t('threads.react.notStored'), kind, on: wanted })
    const { on, reactions } = toggleReaction(before.reactions, kind, person)
    if (wanted !== undefined && wanted !== on) {
      onSupposed(before)
      return onClose()
    }
    onSupposed({ ...before, reactions })
    item.focus()
    const input = { messageId: before.id, kind, on }
    const stored = await link.send('command', { name: 'threads.react', input, commandId: crypto.randomUUID(), as: mandateId }).catch(() => null)
    if (stored?.ok) return onClose()
    onSupposed(before)
    setFailure({ sentence: stored?.refusal.sentence ?? t('threads.react.notStored'), kind, on })
  }

  // A message that changes is written anew, without what was put into it.
  useEffect(() => {
    if (place.parentElement !== item) item.append(place)
  })
  useEffect(() => {
    item.tabIndex = -1
    place.dataset.beside = ''
    item.append(place)
    if (!pressed) first.current?.focus()
    return () => place.remove()
  }, [item, place, pressed])
  useEffect(() => {
    const kind = reactionKinds.find((known) => known === pressed)
    if (!kind || begun.current) return
    begun.current = true
    void choose(kind)
  })

  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    item.focus()
    onClose()
  }
  const own = (kind: ReactionKind) => item.querySelector(`.msg-reaction-own[data-kind="${kind}"]`) !== null
  return createPortal(
    failure ? (
      <p className="small stop msg-react-failed" role="alert">
        {failure.sentence}{' '}
        <button type="button" className="textbtn" onClick={() => onAgain({ item, kind: failure.kind, on: failure.on })}>
          {t('threads.log.retry')}
        </button>
      </p>
    ) : pressed ? null : (
      <fieldset className="msg-react-now" aria-label={t('threads.react.title')} onKeyDown={closeByKey}>
        {reactionKinds.map((kind, index) => (
          <button type="button" key={kind} ref={index === 0 ? first : undefined} aria-pressed={own(kind)} onClick={() => void choose(kind)}>
            {t(`threads.log.reactions.${kind}`)}
          </button>
        ))}
      </fieldset>
    ),
    place,
  )
}

async function readMessage(threadId: string, seq: number, as: string): Promise<WireMessage | null> {
  const answer = await askEitherWay<Missed>({ name: 'threads.after', input: { threadId, afterSeq: seq - 1, limit: 1 }, as })
  return answer.ok ? (answer.value.messages[0] ?? null) : null
}
