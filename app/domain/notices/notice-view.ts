import type { NoticeKind } from './notice-kinds.ts'
import type { WaitingProject } from './waiting.ts'

/** A line of the inbox as its reader sees it. */
export type NoticeView = {
  readonly id: string
  readonly kind: NoticeKind
  /** ISO 8601. */
  readonly at: string
  readonly readAt: string | null
  readonly project: WaitingProject | null
  readonly person: string | null
  readonly bodyCode: string | null
  /** A thing lent, a contribution's code, or a thread's title. */
  readonly thing: string | null
  /** A calendar day, or an instant. */
  readonly due: string | null
  readonly count: number | null
  readonly outcome: string | null
  /** Minor units and their currency. */
  readonly amount: string | null
  readonly currency: string | null
  /** The page on which it is acted on or read. */
  readonly path: string
}
