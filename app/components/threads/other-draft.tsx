import { Instant } from '#app/components/ui/instant.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { Draft } from '#app/realtime/use-draft.ts'

/** A newer draft from another device, beside what is being written here: neither is lost. */
export function OtherDraft({ draft: { other, settle } }: { readonly draft: Draft }) {
  const { t } = useT()
  if (!other) return null
  return (
    <div className="typing-ask" role="status">
      <p>
        {t('threads.draft.other')} <Instant value={other.at} /> <q className="muted">{other.text.slice(0, 120)}</q>
      </p>
      <div>
        <button type="button" className="textbtn" onClick={() => settle(true)}>
          {t('threads.draft.take')}
        </button>
        <button type="button" className="textbtn" onClick={() => settle(false)}>
          {t('threads.draft.leave')}
        </button>
      </div>
    </div>
  )
}
