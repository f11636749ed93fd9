import type { Actor } from '../members/actor.ts'
import { ok, type Result, refuse } from '../result.ts'
import { mayWrite } from './decide-post.ts'
import type { ThreadKind, ThreadLevel, ThreadState } from './thread.ts'

/** Bytes of one file, files of one message, bytes of one person in a day, files of one person on their way at once. */
export const fileLimits = { bytes: 25_000_000, ofMessage: 10, ofDay: 250_000_000, underWay: 20 } as const

/** How long a file waits for its message, in milliseconds. */
export const uploadLife = 24 * 3_600_000

/** Bytes as people count them. */
export const inMegabytes = (bytes: number): number => Math.round(bytes / 1_000_000)

type Offered = {
  readonly actor: Actor
  /** A thread that the actor reads. */
  readonly thread: { readonly kind: ThreadKind; readonly level: ThreadLevel; readonly state: ThreadState; readonly named: boolean }
  readonly bytes: number
  /** Of this person: bytes within the last day, and files that no message has claimed yet. */
  readonly sent: { readonly ofDay: number; readonly underWay: number }
}

/**
 * Whether a file may be sent into a thread. Refuses `thread_locked`, `thread_read_only`, `file_empty`,
 * `file_too_large`, `files_under_way`, `files_of_day`.
 */
export function decideUpload({ actor, thread, bytes, sent }: Offered): Result<null> {
  const place = decideSending(actor, thread)
  if (!place.ok) return place
  if (bytes <= 0) return refuse('file_empty')
  if (bytes > fileLimits.bytes) return refuse('file_too_large', { megabytes: inMegabytes(fileLimits.bytes) })
  if (sent.underWay >= fileLimits.underWay) return refuse('files_under_way', { count: fileLimits.underWay })
  if (sent.ofDay + bytes > fileLimits.ofDay) return refuse('files_of_day', { megabytes: inMegabytes(fileLimits.ofDay) })
  return ok(null)
}

/** Whoever may write in the thread sends files into it. Refuses `thread_locked`, `thread_read_only`. */
export function decideSending(actor: Actor, { kind, level, state, named }: Offered['thread']): Result<null> {
  if (state !== 'open') return refuse('thread_locked')
  return mayWrite(actor, { kind, level, participantIds: named ? [actor.personId] : [] }) ? ok(null) : refuse('thread_read_only')
}
