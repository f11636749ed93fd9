import { useNavigate } from '@remix-run/react'
import { type RefObject, useEffect, useState } from 'react'
import { KeyHelp } from './key-help.tsx'
import { rowsOf, visibleRows } from './visible-rows.ts'

type LogKeysProps = {
  readonly log: RefObject<HTMLElement>
  readonly threadId: string
  readonly mayWrite: boolean
  readonly onReply: (item: HTMLElement) => void | Promise<void>
  readonly onReact: (item: HTMLElement) => void
}

/** Below this the masthead and above it the place to write would cover a message, in pixels. */
const margin = 96

/** Single keys on a thread's page, for whoever has not switched them off (WCAG 2.1.4); never while one writes or chooses. */
export function LogKeys({ log, threadId, mayWrite, onReply, onReact }: LogKeysProps) {
  const navigate = useNavigate()
  const [helps, setHelps] = useState(false)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const frame = log.current
      if (!frame || isTaken(event)) return
      const at = current(frame)
      const acts: { readonly [key: string]: () => void } = {
        j: () => go(frame, 1),
        k: () => go(frame, -1),
        n: () => toUnread(frame, threadId, navigate),
        '?': () => setHelps(true),
        ...(mayWrite && at ? { r: () => void onReply(at), '+': () => onReact(at) } : {}),
      }
      const act = acts[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [log, threadId, mayWrite, onReply, onReact, navigate])

  return helps ? <KeyHelp mayWrite={mayWrite} onClose={() => setHelps(false)} /> : null
}

/** The key belongs to a field, a dialog, a menu or the browser. */
function isTaken({ defaultPrevented, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  const inField = target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog, details[open] summary, fieldset')
  return defaultPrevented || ctrlKey || metaKey || altKey || Boolean(inField) || document.querySelector('dialog[open]') !== null
}

/** The message that has the focus, or holds what has it; else the first in view. */
function current(log: HTMLElement): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>('li.msg[id]')
  if (focused && log.contains(focused)) return focused
  const visible = visibleRows(log, false)
  return visible && log.querySelector(`#m-${visible.first}`)
}

function go(log: HTMLElement, by: 1 | -1): void {
  const rows = rowsOf(log)
  const at = current(log)
  const isFocused = at?.contains(document.activeElement)
  const next = isFocused && at ? rows[rows.indexOf(at) + by] : at
  if (next) focusOn(next)
}

function focusOn(row: HTMLElement): void {
  row.tabIndex = -1
  row.focus({ preventScroll: true })
  const { top, bottom } = row.getBoundingClientRect()
  const lower = document.getElementById('end')?.getBoundingClientRect().top ?? window.innerHeight
  const by = top < margin ? top - margin : bottom > lower - 16 ? Math.min(bottom - lower + 16, top - margin) : 0
  window.scrollBy({ top: by, behavior: 'instant' })
}

/** To the first unread message of this thread while it is further down, else to the next thread with some. */
function toUnread(log: HTMLElement, threadId: string, navigate: (path: string) => void): void {
  const mark = log.querySelector('.unread')
  const first = mark?.nextElementSibling
  const at = current(log)
  const isAhead =
    first instanceof HTMLElement && (!at?.contains(document.activeElement) || (at.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) > 0)
  if (isAhead && first !== document.activeElement) {
    focusOn(first)
    return
  }
  const other = [...document.querySelectorAll<HTMLAnchorElement>('.tlist li a:has(.count-turn)')].find(({ pathname }) => pathname !== `/threads/${threadId}`)
  if (other) navigate(other.pathname)
}
