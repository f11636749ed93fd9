import { useEffect, useState } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { readTyped, type Typed, type TypedIn } from '#app/domain/projects/typed-proposal.ts'
import { formatInstant } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { type DraftOwner, forgetDraft, type KeptDraft, keptDraft } from './kept-draft.ts'

type RestoreNoticeProps = { readonly owner: DraftOwner & TypedIn; readonly stored: Typed; readonly onRestore: (kept: KeptDraft) => void }

/** Offers text that this device kept and the server never got. */
export function RestoreNotice({ owner, stored, onRestore }: RestoreNoticeProps) {
  const { t, locale, timeZone } = useT()
  const [kept, setKept] = useState<KeptDraft | null>(null)
  const { personId, mandateId, projectId, currency, locale: typedIn } = owner
  useEffect(() => {
    const mine = { personId, mandateId, projectId }
    let here = true
    void keptDraft(mine).then((found) => {
      if (!found || !here) return
      if (saysTheSame(found.typed, stored, { currency, locale: typedIn })) void forgetDraft(mine)
      else setKept(found)
    })
    return () => {
      here = false
    }
  }, [personId, mandateId, projectId, stored, currency, typedIn])
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
            void forgetDraft(owner)
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
function saysTheSame(kept: Typed, stored: Typed, how: TypedIn): boolean {
  const read = (typed: Typed) => Object.entries(readTyped({ ...typed, countriesShown: '1', linesShown: '1' }, how).input)
  const held = new Map(read(stored).map(([field, value]) => [field, JSON.stringify(value)]))
  return read(kept).every(([field, value]) => (held.get(field) ?? '""') === JSON.stringify(value))
}
