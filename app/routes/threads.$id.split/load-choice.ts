import type { LoaderFunctionArgs } from '@remix-run/node'
import { excerptOf } from '#app/domain/threads/excerpt.ts'
import type { Gone } from '#app/domain/threads/message.ts'
import type { PlaceRun } from '#app/domain/threads/place-run.ts'
import { page } from '#app/http/respond.ts'
import type { WireMessage } from '#app/realtime/protocol.ts'
import type { ThreadPage } from '#server/queries/threads/page.ts'
import { readRuns } from './read-runs.ts'

/** A message that can be chosen. */
export type Choosable = Pick<WireMessage, 'seq' | 'at' | 'lang'> & {
  readonly name: string
  readonly code: string
  readonly excerpt: string
  readonly gone: Gone | null
}

/** A run of a thread's messages to choose from, and what was chosen on the way to it. */
export type SplitChoice = {
  readonly window: PlaceRun
  readonly lastSeq: number
  /** From which seq the runs before and after this one begin; null where there is none. */
  readonly earlier: number | null
  readonly later: number | null
  readonly messages: readonly Choosable[]
  /** Null: the address says nothing of a choice. */
  readonly picked: readonly PlaceRun[] | null
  readonly title: string
  readonly lang: string
}

/** Messages that stand on the page at once. */
const length = 50

/** `from` in the address chooses a message and all after it; `seqs`, `title` and `lang` come from another run of the same form. */
export async function loadChoice({ context, request, params }: LoaderFunctionArgs): Promise<SplitChoice> {
  const { searchParams } = new URL(request.url)
  const begin = searchParams.get('from')
  const at = searchParams.get('at') ?? begin
  const from = at ?? Math.max(1, (await lastSeqOf(context, params.id)) - length + 1)
  const thread = page(await context.ask('threads.page', { threadId: params.id, from, length }))
  return { ...windowOf(thread), picked: pickedIn(searchParams, thread.lastSeq), title: searchParams.get('title') ?? '', lang: searchParams.get('lang') ?? '' }
}

async function lastSeqOf(context: LoaderFunctionArgs['context'], threadId: string | undefined): Promise<number> {
  return page(await context.ask('threads.page', { threadId, length: 1 })).lastSeq
}

function pickedIn(searchParams: URLSearchParams, lastSeq: number): readonly PlaceRun[] | null {
  const begin = searchParams.get('from')
  if (begin) return readRuns([`${begin}-${lastSeq}`])
  return searchParams.has('picked') ? readRuns(searchParams.getAll('seqs')) : null
}

function windowOf({ messages, lastSeq, earlierBefore, laterFrom }: ThreadPage): Omit<SplitChoice, 'picked' | 'title' | 'lang'> {
  const [first, last] = [messages[0]?.seq ?? 1, messages.at(-1)?.seq ?? 0]
  return {
    window: { from: first, to: last },
    lastSeq,
    earlier: earlierBefore === null ? null : Math.max(1, earlierBefore - length),
    later: laterFrom,
    messages: messages.filter(({ moved }) => !moved).map(toChoosable),
  }
}

function toChoosable({ seq, at, lang, author, body, html, gone }: WireMessage): Choosable {
  return { seq, at, lang, name: author.name, code: body.code, excerpt: excerptOf(html), gone }
}
