import { useEffect, useRef } from 'react'
import { useT } from '#app/i18n/use-t.ts'
import type { MentionChoice } from '#server/queries/threads/mention-choices.ts'

type MentionOptionProps = { readonly id: string; readonly choice: MentionChoice; readonly isActive: boolean; readonly onTake: () => void }

/** One line of the list under an @: whom it names, and whether they can read the thread. */
export function MentionOption({ id, choice: { kind, name, about, reads }, isActive, onTake }: MentionOptionProps) {
  const { t } = useT()
  const option = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the text answers the keys, and a press must not take the caret from it
    <div ref={option} id={id} role="option" aria-selected={isActive} tabIndex={-1} onMouseDown={(event) => event.preventDefault()} onClick={onTake}>
      <bdi>{name}</bdi> <span className="muted">{kind === 'role' ? t('threads.compose.reach.coordination') : about}</span>
      {reads ? null : <span className="turn">{t('threads.compose.mention.unseen')}</span>}
    </div>
  )
}
