import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useT } from '#app/i18n/use-t.ts'
import type { MentionChoice } from '#server/queries/threads/mention-choices.ts'
import { listenIn, tieList } from './list-of-text.ts'
import type { TypedMention } from './mention-at.ts'
import { MentionOption } from './mention-option.tsx'
import { useMentionChoices } from './use-mention-choices.ts'

type MentionPickerProps = { readonly area: RefObject<HTMLTextAreaElement>; readonly threadId: string; readonly mandateId: string }

/** They take the caret away from what is being typed. */
const moving = ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']

/**
 * Offers whom an @ could name while it is typed. The caret stays in the text: arrows move through the list, Enter takes
 * one, Escape closes it until the next letter. Loaded once somebody writes.
 */
export function MentionPicker({ area, threadId, mandateId }: MentionPickerProps) {
  const { t } = useT()
  const id = useId()
  const [typed, setTyped] = useState<TypedMention | null>(null)
  const [at, setAt] = useState(0)
  const choices = useMentionChoices({ threadId, mandateId, typed })
  const isOpen = typed !== null && choices.length > 0
  const active = Math.min(at, choices.length - 1)

  function take({ name }: MentionChoice): void {
    const text = area.current
    if (!text || !typed) return
    text.setRangeText(`@${name} `, typed.start, text.selectionEnd, 'end')
    setTyped(null)
    // Whatever hears what is typed hears of this too: the draft, and whom the message reaches.
    text.dispatchEvent(new Event('input', { bubbles: true }))
  }

  function answerKey(event: KeyboardEvent): void {
    if (!isOpen || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = choices[active]
    if (event.key === 'ArrowDown') setAt((active + 1) % choices.length)
    else if (event.key === 'ArrowUp') setAt((active + choices.length - 1) % choices.length)
    else if (event.key === 'Enter' && chosen) take(chosen)
    else if (event.key === 'Escape') setTyped(null)
    else return void (moving.includes(event.key) && setTyped(null))
    event.preventDefault()
    event.stopPropagation()
  }

  const answer = useRef(answerKey)
  answer.current = answerKey
  useEffect(() => {
    const text = area.current
    return text ? listenIn(text, { onKey: (event) => answer.current(event), onTyped: (next) => [setTyped(next), setAt(0)] }) : undefined
  }, [area])
  useEffect(() => {
    if (area.current) tieList(area.current, isOpen ? { list: id, option: `${id}-${active}` } : null)
  }, [area, id, isOpen, active])

  return (
    <>
      <p className="vh" role="status">
        {isOpen ? t('threads.compose.mention.found', { count: choices.length }) : ''}
      </p>
      {isOpen ? (
        <div className="mention-list" role="listbox" id={id} aria-label={t('threads.compose.mention.label')}>
          {choices.map((choice, n) => (
            <MentionOption key={choice.id} id={`${id}-${n}`} choice={choice} isActive={n === active} onTake={() => take(choice)} />
          ))}
        </div>
      ) : null}
    </>
  )
}
