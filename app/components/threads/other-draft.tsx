import { Instant } from '#app/components/ui/instant.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { KeptDraft } from '#app/realtime/protocol.ts'

type OtherDraftProps = { readonly other: KeptDraft; readonly settle: (take: boolean) => void }

/** A newer draft from another device, beside what is being written here: neither is lost. */
export function OtherDraft({ other, settle }: OtherDraftProps) {
  const { t } = useT()
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
