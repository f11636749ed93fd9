import { useEffect, useState } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { readTyped, type Typed } from '#app/domain/projects/typed-proposal.ts'
import { formatInstant } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { forgetDraft, type KeptDraft, keptDraft } from './kept-draft.ts'

type RestoreNoticeProps = { readonly projectId: string; readonly stored: Typed; readonly currency: string; readonly onRestore: (kept: KeptDraft) => void }

/** Offers text that this device kept and the server never got. */
export function RestoreNotice({ projectId, stored, currency, onRestore }: RestoreNoticeProps) {
  const { t, locale, timeZone } = useT()
  const [kept, setKept] = useState<KeptDraft | null>(null)
  useEffect(() => {
    const found = keptDraft(projectId)
    if (!found) return
    if (saysTheSame(found.typed, stored, currency)) forgetDraft(projectId)
    else setKept(found)
  }, [projectId, stored, currency])
  if (!kept) return null
  return (
    <Notice tone="turn" role="status">
      <p className="strong">{t('projects.form.restoreTitle', { time: formatInstant(kept.at, locale, timeZone) })}</p>
      <div className="actions">
        <Button type="button" look="quiet" onClick={() => onRestore(kept)}>
          {t('projects.form.restore')}
        </Button>
        <Button
          type="button"
          look="bare"
          onClick={() => {
            forgetDraft(projectId)
            setKept(null)
          }}
        >
          {t('projects.form.discard')}
        </Button>
      </div>
    </Notice>
  )
}

/** Compared as the command would read them: blanks in an amount make no difference. */
function saysTheSame(kept: Typed, stored: Typed, currency: string): boolean {
  const read = (typed: Typed) => Object.entries(readTyped({ ...typed, countriesShown: '1', linesShown: '1' }, currency).input)
  const held = new Map(read(stored).map(([field, value]) => [field, JSON.stringify(value)]))
  return read(kept).every(([field, value]) => (held.get(field) ?? '""') === JSON.stringify(value))
}
