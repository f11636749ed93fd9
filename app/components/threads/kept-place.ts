import type { VisibleRows } from './visible-rows.ts'

type Kept = { readonly logTop?: number } | null

/**
 * Notes in this entry of the browser's history what is being read, so that Back leads there again, also after the document
 * was left; null notes the end. The router's own part of the entry stays. Another page's entry is left alone: while the
 * next page is on its way, this one still stands under its address.
 */
export function keepPlace(threadId: string, rows: VisibleRows | null): void {
  if (window.location.pathname !== `/threads/${threadId}`) return
  const path = rows ? `/threads/${threadId}?at=${rows.first}` : `/threads/${threadId}`
  window.history.replaceState({ ...window.history.state, logTop: rows?.top }, '', path)
}

/** The message and its distance from the upper edge that this entry of the history notes, or its address names. */
export function keptPlace(): { readonly seq: number; readonly top: number } | null {
  const seq = Number(new URLSearchParams(window.location.search).get('at'))
  const kept: Kept = window.history.state
  return seq > 0 ? { seq, top: kept?.logTop ?? 96 } : null
}
