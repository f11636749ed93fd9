/** The messages of a log that are in view; `top` is where the first one begins, in pixels below the upper edge. */
export type VisibleRows = { readonly first: number; readonly top: number; readonly last: number }

/** So much of a message in view counts as seen, in pixels. */
const enough = 48

/** What of a log can be read now: above the place to write, and in its own frame where it scrolls by itself. Null: nothing. */
export function visibleRows(log: HTMLElement, beside: boolean): VisibleRows | null {
  const above = log.parentElement?.querySelector('.pin-line')?.getBoundingClientRect()
  const upper = beside ? log.getBoundingClientRect().top : Math.max(0, above?.top === 0 ? above.bottom : 0)
  const foot = log.parentElement?.querySelector('.th-foot')
  const lower = Math.min(beside ? log.getBoundingClientRect().bottom : (foot?.getBoundingClientRect().top ?? window.innerHeight), window.innerHeight)
  const seen = rowsOf(log).filter((row) => {
    const { top, bottom, height } = row.getBoundingClientRect()
    return bottom > upper && top + Math.min(height, enough) <= lower
  })
  const [first] = seen
  const last = seen.at(-1)
  if (!first || !last) return null
  return { first: seqOf(first), top: first.getBoundingClientRect().top - upper, last: seqOf(last) }
}

/** The messages that stand in the page, in order; what is not stored yet is none. */
export function rowsOf(log: HTMLElement): HTMLElement[] {
  return [...log.querySelectorAll<HTMLElement>('li.msg[id]')]
}

export function seqOf(row: HTMLElement): number {
  return Number(row.id.replace('m-', ''))
}
