import { Icon } from './icon.tsx'
import { type StateKind, stateLook } from './state-looks.ts'
import { useStateWord } from './use-state-word.ts'

type StateTagProps = { readonly kind: StateKind; readonly state: string }

/** The state of a thing as icon and word; colour only repeats what they say. */
export function StateTag({ kind, state }: StateTagProps) {
  const word = useStateWord()
  const { tone, icon } = stateLook(kind, state)
  return (
    <span className="pill" data-tone={tone}>
      <Icon name={icon} size="s" />
      {word(kind, state)}
    </span>
  )
}
