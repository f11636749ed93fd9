import { mentionAt, type TypedMention } from './mention-at.ts'

type Heard = { readonly onKey: (event: KeyboardEvent) => void; readonly onTyped: (typed: TypedMention | null) => void }

/** Hears what is typed into a text, and its keys before the form and the page do. Answers how to stop. */
export function listenIn(text: HTMLTextAreaElement, { onKey, onTyped }: Heard): () => void {
  const read = () => onTyped(text.selectionStart === text.selectionEnd ? mentionAt(text.value, text.selectionEnd) : null)
  const leave = () => onTyped(null)
  if (document.activeElement === text) read()
  text.addEventListener('keydown', onKey)
  text.addEventListener('input', read)
  text.addEventListener('click', read)
  text.addEventListener('blur', leave)
  return () => {
    text.removeEventListener('keydown', onKey)
    text.removeEventListener('input', read)
    text.removeEventListener('click', read)
    text.removeEventListener('blur', leave)
  }
}

/** The text says which list belongs to it, and which line of it is meant. */
export function tieList(text: HTMLTextAreaElement, to: { readonly list: string; readonly option: string } | null): void {
  const ties = { 'aria-autocomplete': to && 'list', 'aria-controls': to?.list ?? null, 'aria-activedescendant': to?.option ?? null }
  for (const [name, value] of Object.entries(ties)) {
    if (value) text.setAttribute(name, value)
    else text.removeAttribute(name)
  }
}
