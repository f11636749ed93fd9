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

/** The message that is reacted to; `kind`: one that stands there was pressed. */
export type Reacting = { readonly item: HTMLElement; readonly kind?: string }

type LogReactProps = {
  readonly reacting: Reacting
  readonly threadId: string
  readonly mandateId: string
  /** Shows a message as it will be, or as it was. */
  readonly onSupposed: (message: WireMessage) => void
  readonly onClose: () => void
}

/** The three ways to react, under the message itself. What one chose stands there at once, and goes again where it was not stored. */
export function LogReact({ reacting: { item, kind: pressed }, threadId, mandateId, onSupposed, onClose }: LogReactProps) {
  const { t } = useT()
  const actor = useRoot()?.actor
  const [place] = useState(() => document.createElement('div'))
  const [failure, setFailure] = useState('')
  const [message] = useState(() => readMessage(threadId, seqOf(item), mandateId))
  const first = useRef<HTMLButtonElement>(null)
  const begun = useRef(false)

  async function choose(kind: ReactionKind): Promise<void> {
    const before = await message.catch(() => null)
    const person = { id: actor?.personId ?? '', name: actor?.name ?? '', code: actor?.body.code ?? '' }
    if (!before) return setFailure(t('threads.react.notStored'))
    const { on, reactions } = toggleReaction(before.reactions, kind, person)
    onSupposed({ ...before, reactions })
    item.focus()
    const input = { messageId: before.id, kind, on }
    const stored = await link.send('command', { name: 'threads.react', input, commandId: crypto.randomUUID(), as: mandateId }).catch(() => null)
    if (stored?.ok) return onClose()
    onSupposed(before)
    item.append(place)
    setFailure(stored?.refusal.sentence ?? t('threads.react.notStored'))
  }

  useEffect(() => {
    item.tabIndex = -1
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
        {failure}
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
