import type { LoaderFunctionArgs } from '@remix-run/node'
import { textIn } from '#app/components/threads/text-in.ts'
import { isClosedLevel } from '#app/domain/threads/thread.ts'

/** A message that a form about a dossier begins with. */
export type SourceMessage = {
  readonly id: string
  readonly threadId: string
  readonly seq: number
  /** What it says, as it may be quoted. */
  readonly text: string
  readonly textFr: string
  readonly textEn: string
}

/** The message of a thread of this dossier that the address names, `?thread=…&seq=…`; null where it names none that may stand there. */
export async function sourceMessage({ context, request }: LoaderFunctionArgs, projectId: string): Promise<SourceMessage | null> {
  const asked = new URL(request.url).searchParams
  const [threadId, seq] = [asked.get('thread'), asked.get('seq')]
  if (!threadId || !seq) return null
  const found = await context.ask('threads.message', { threadId, seq })
  if (!found.ok || found.value.thread.project?.id !== projectId || found.value.message.gone !== null || isClosedLevel(found.value.thread.level)) return null
  const { message, quotable } = found.value
  return { id: message.id, threadId, seq: message.seq, text: quotable, textFr: textIn(found.value, 'fr'), textEn: textIn(found.value, 'en') }
}
