import { useEffect, useMemo, useState } from 'react'
import { useRoot } from '#app/components/shell/use-root.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { WireMessage } from '#app/realtime/protocol.ts'
import type { MessageReader } from './message-html.ts'

/** The reader of this page, for the rows of a log in which they may write or not; `messages` are those it will hold. */
export function useMessageReader(mayWrite: boolean, messages: readonly WireMessage[] = []): MessageReader {
  const { t, locale, timeZone } = useT()
  const actor = useRoot()?.actor
  const personId = actor?.personId ?? ''
  const bodyId = actor?.body.id ?? ''
  const coordinates = actor?.role === 'coordinator'
  const [filesHtml, setFilesHtml] = useState<MessageReader['filesHtml']>()
  const hasFiles = messages.some(({ files }) => files)
  useEffect(() => {
    if (hasFiles)
      import('./files-html.ts').then(
        (loaded) => setFilesHtml(() => loaded.filesHtml),
        () => {},
      )
  }, [hasFiles])
  return useMemo(
    () => ({ t, locale, timeZone, personId, bodyId, mayWrite, coordinates, filesHtml }),
    [t, locale, timeZone, personId, bodyId, mayWrite, coordinates, filesHtml],
  )
}
