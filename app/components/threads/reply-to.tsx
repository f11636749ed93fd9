import { Icon } from '#app/components/ui/icon.tsx'
import { excerptOf } from '#app/domain/threads/excerpt.ts'
import { useT } from '#app/i18n/use-t.ts'

/** The message that the next one answers. */
export type ReplyTo = { readonly seq: number; readonly name: string; readonly excerpt: string }

/** What the log shows of a message, for an answer to it. */
export function replyToItem(item: HTMLElement): ReplyTo {
  const name = item.querySelector('.msg-head strong')?.textContent ?? ''
  return { seq: Number(item.id.replace('m-', '')), name, excerpt: excerptOf(item.querySelector('.msg-body')?.innerHTML ?? '') }
}

/** The words of this message that are selected now; empty where none are. */
export function selectedIn(item: HTMLElement): string {
  const selection = window.getSelection()
  const inside = selection?.anchorNode && selection.focusNode && item.contains(selection.anchorNode) && item.contains(selection.focusNode)
  return inside ? selection.toString().trim() : ''
}

/** Above the place to write: what is being answered, and the way out of it. */
export function ReplyLine({ replyTo, onOff }: { readonly replyTo: ReplyTo; readonly onOff: () => void }) {
  const { t } = useT()
  return (
    <div className="quote reply-line">
      <input type="hidden" name="replyTo" value={replyTo.seq} readOnly />
      <span>
        {t('threads.compose.replyTo')} <bdi className="strong">{replyTo.name}</bdi> <span dir="auto">{replyTo.excerpt}</span>
      </span>
      <a
        className="textbtn"
        href="?"
        onClick={(event) => {
          event.preventDefault()
          onOff()
        }}
        aria-label={t('threads.compose.replyOff')}
      >
        <Icon name="cross" size="s" />
      </a>
    </div>
  )
}
