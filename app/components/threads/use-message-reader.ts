import { useMemo } from 'react'
import { useRoot } from '#app/components/shell/use-root.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { MessageReader } from './message-html.ts'

/** The reader of this page, for the rows of a log in which they may write or not. */
export function useMessageReader(mayWrite: boolean): MessageReader {
  const { t, locale, timeZone } = useT()
  const root = useRoot()
  const actor = root?.actor
  const lowData = root?.lowData ?? false
  const personId = actor?.personId ?? ''
  const bodyId = actor?.body.id ?? ''
  const coordinates = actor?.role === 'coordinator'
  return useMemo(
    () => ({ t, locale, timeZone, personId, bodyId, mayWrite, coordinates, lowData }),
    [t, locale, timeZone, personId, bodyId, mayWrite, coordinates, lowData],
  )
}
