import { Icon } from '#app/components/ui/icon.tsx'
import { useT } from '#app/i18n/use-t.ts'

/** The message that the next one answers. */
export type ReplyTo = { readonly seq: number; readonly name: string; readonly excerpt: string }

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
