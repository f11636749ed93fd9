import { Notice } from '#app/components/ui/notice.tsx'
import { formatInstant } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { LoadedThread } from './load-thread.ts'

/** Who of the secretariat reads a closed thread, why and until when; nothing while nobody does. */
export function GlassNotice({ glass }: Pick<LoadedThread, 'glass'>) {
  const { t, locale, timeZone } = useT()
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(glass.map(({ name }) => name))
  const [first] = glass
  if (!first) return null
  return (
    <div className="pinned">
      <Notice tone="turn" icon="eye">
        <p className="strong">{t('threads.pin.glass', { names, until: formatInstant(first.until, locale, timeZone) })}</p>
        <p dir="auto">{first.reason}</p>
      </Notice>
    </div>
  )
}
