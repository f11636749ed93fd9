import { type RefObject, useEffect } from 'react'

/** Closes an open `<details>` on Escape, on a click elsewhere, when the focus leaves, and after a choice inside. */
export function useDismiss(ref: RefObject<HTMLDetailsElement>): void {
  useEffect(() => {
    const details = ref.current
    if (!details) return
    const summary = details.querySelector('summary')
    const inside = (target: EventTarget | null) => target instanceof Node && details.contains(target)
    const close = () => details.removeAttribute('open')
    const onPointer = (event: PointerEvent) => {
      if (!inside(event.target)) close()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.open) return
      close()
      summary?.focus()
    }
    const onFocusOut = (event: FocusEvent) => {
      if (event.relatedTarget && !inside(event.relatedTarget)) close()
    }
    const onClick = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('a')) close()
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('keydown', onKey)
    details.addEventListener('focusout', onFocusOut)
    details.addEventListener('click', onClick)
    details.addEventListener('submit', close)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('keydown', onKey)
      details.removeEventListener('focusout', onFocusOut)
      details.removeEventListener('click', onClick)
      details.removeEventListener('submit', close)
    }
  }, [ref])
}
