import { Icon } from '#app/components/ui/icon.tsx'
import { useT } from '#app/i18n/use-t.ts'

type NewBelowProps = {
  readonly count: number
  /** The newest message is far from what is read. */
  readonly far: boolean
  readonly onGo: () => void
}

/** How many messages came in below what is in view: nothing jumps, and one press leads there. */
export function NewBelow({ count, far, onGo }: NewBelowProps) {
  const { t } = useT()
  if (count === 0 && !far) return null
  return (
    <button type="button" className="new-below" onClick={onGo}>
      <Icon name="down" size="s" />
      {count > 0 ? t('threads.log.newBelow', { count }) : t('threads.log.toEnd')}
    </button>
  )
}
