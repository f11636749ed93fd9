import { excerptOf } from '#app/domain/threads/excerpt.ts'
import { quoteOf } from '#app/domain/threads/quote.ts'
import type { ReplyTo } from './reply-to.tsx'

/** An answer to a message as its log shows it; `quote` holds the words of it that are selected, or nothing. */
export function beginReply(item: HTMLElement, threadId: string, said: (seq: number) => string): { readonly replyTo: ReplyTo; readonly quote: string } {
  const seq = Number(item.id.replace('m-', ''))
  const name = item.querySelector('.msg-head strong')?.textContent ?? ''
  const selected = selectedIn(item)
  return {
    replyTo: { seq, name, excerpt: excerptOf(item.querySelector('.msg-body')?.innerHTML ?? '') },
    quote: selected ? quoteOf({ threadId, seq, text: selected }, said(seq)) : '',
  }
}

function selectedIn(item: HTMLElement): string {
  const selection = window.getSelection()
  const inside = selection?.anchorNode && selection.focusNode && item.contains(selection.anchorNode) && item.contains(selection.focusNode)
  return inside ? selection.toString().trim() : ''
}
