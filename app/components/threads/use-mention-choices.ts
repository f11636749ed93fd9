import { useEffect, useState } from 'react'
import { folded } from '#app/domain/folded.ts'
import { askEitherWay } from '#app/realtime/ask-either-way.ts'
import type { MentionChoice } from '#server/queries/threads/mention-choices.ts'
import type { TypedMention } from './mention-at.ts'

type Asked = { readonly threadId: string; readonly mandateId: string; readonly typed: TypedMention | null }
type Offered = { readonly prefix: string; readonly choices: readonly MentionChoice[] }

/** How long nothing is typed before the server is asked, in milliseconds. */
const quiet = 150

const none: Offered = { prefix: '', choices: [] }

/** Whom what is being typed could name; none while nobody answers. Until the next answer, those of the last that still could. */
export function useMentionChoices({ threadId, mandateId, typed }: Asked): readonly MentionChoice[] {
  const [offered, setOffered] = useState(none)
  const prefix = typed?.prefix ?? null
  useEffect(() => {
    if (prefix === null) return setOffered(none)
    let isWanted = true
    const timer = setTimeout(() => {
      askEitherWay<{ readonly choices: readonly MentionChoice[] }>({ name: 'threads.mention-choices', input: { threadId, prefix }, as: mandateId })
        .then((answer) => isWanted && setOffered(answer.ok ? { prefix, ...answer.value } : none))
        .catch(() => {})
    }, quiet)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [threadId, mandateId, prefix])
  if (prefix === null || offered.prefix === prefix) return offered.choices
  return offered.choices.filter(({ name, about }) => ` ${folded(name)} ${folded(about)}`.includes(` ${folded(prefix)}`))
}
