import { useMandate } from '#app/components/mandate.ts'
import { useRoot } from '#app/components/shell/use-root.ts'
import { useThread } from '#app/realtime/use-thread.ts'
import { useThreadChanged } from '#app/realtime/use-thread-changed.ts'
import { DockMeta } from './dock-meta.tsx'
import { DockSigns } from './dock-signs.tsx'
import type { LoadedThread } from './load-thread.ts'
import { ThreadPanel } from './thread-panel.tsx'

/** A thread beside a dossier once a script runs: live, and with a place to write. */
export function DockedThread({ thread }: { readonly thread: LoadedThread }) {
  const mandateId = useMandate()
  const personId = useRoot()?.actor?.personId ?? ''
  const live = useThread({ threadId: thread.id, mandateId, personId, lastSeq: thread.lastSeq, change: thread.change })
  useThreadChanged(thread, live)
  return (
    <>
      <DockMeta thread={thread} lastSeq={live.lastSeq} />
      <div className="dock-log">
        <DockSigns thread={thread} />
        <ThreadPanel thread={thread} live={live} beside />
      </div>
    </>
  )
}
