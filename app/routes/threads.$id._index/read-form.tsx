import { useMandate } from '#app/components/mandate.ts'
import type { LoadedThread } from '#app/components/threads/load-thread.ts'
import { useT } from '#app/i18n/use-t.ts'

/** Without a script nothing can tell that a message was looked at: the reader says so. */
export function ReadForm({ thread: { id, shownTo, readSeq } }: { readonly thread: LoadedThread }) {
  const { t } = useT()
  const mandateId = useMandate()
  if (shownTo <= readSeq) return null
  return (
    <noscript>
      <form method="post" action={`/threads/${id}/read`}>
        <input type="hidden" name="as" value={mandateId} />
        <input type="hidden" name="seq" value={shownTo} />
        <button type="submit" className="textbtn">
          {t('threads.log.markRead')}
        </button>
      </form>
    </noscript>
  )
}
