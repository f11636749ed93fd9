import { Icon } from '#app/components/ui/icon.tsx'
import { useT } from '#app/i18n/use-t.ts'

/** How many messages came in below what is in view: nothing jumps, and one press leads there. */
export function NewBelow({ count, onGo }: { readonly count: number; readonly onGo: () => void }) {
  const { t } = useT()
  if (count === 0) return null
  return (
    <button type="button" className="new-below" onClick={onGo}>
      <Icon name="down" size="s" />
      {t('threads.log.newBelow', { count })}
    </button>
  )
}
