import type { z } from 'zod'
import type { Actor } from '#app/domain/members/actor.ts'
import type { Accepted, Refused, Result } from '#app/domain/result.ts'
import type { Sql, Tx } from '#server/db/client.ts'
import type { StoredEvent } from './append-events.ts'

/** What the run of a command is handed. */
export type CommandContext = {
  /** The open transaction: the only database access inside a command. */
  readonly tx: Tx
  readonly actor: Actor
  /** The database's clock when the transaction began. */
  readonly now: Date
  /** The database's clock at this instant: read it after taking the lock on which a deadline hangs (rulings.md 9). */
  readonly readClock: () => Promise<Date>
  /** A fresh UUIDv7. */
  readonly newId: () => string
  /** The caller's command id, when it gave one. */
  readonly commandId: string | null
}

export type Command<Input, Value, Prepared = undefined> = {
  readonly name: string
  /** One sentence for the API description. */
  readonly summary: string
  /** Never reached from outside this process: no door lists it. */
  readonly inProcess?: true
  /** Asks for a proof of identity no older than ten minutes: decisions, money, mandates (design.md §7). */
  readonly stepUp?: true
  /** People of a forum on its way in may run it too. */
  readonly candidates?: true
  readonly input: z.ZodType<Input>
  /** Work that needs no transaction: render, hash. Runs before it opens. */
  readonly prepare?: (input: Input, actor: Actor) => Promise<Prepared>
  /** Lock, decide, write; a refusal before the first write leaves nothing behind. */
  readonly run: (context: CommandContext, input: Input, prepared: Prepared) => Promise<Result<Value>>
}

/** A command of the hottest paths: the whole transaction is one SQL function in a migration (rulings.md 24). */
export type HotCommand<Input, Value, Prepared = undefined> = {
  readonly name: string
  readonly summary: string
  readonly stepUp?: true
  readonly candidates?: true
  readonly input: z.ZodType<Input>
  readonly prepare: (input: Input, actor: Actor) => Promise<Prepared>
  /** Calls the function, which stores the command id, decides, writes and appends the event. */
  readonly runHot: (context: HotContext, input: Input, prepared: Prepared) => Promise<HotResult<Value>>
}

/** The events are already in the outbox when the function returns. */
export type HotResult<Value> = (Accepted<Value> & { readonly stored?: readonly StoredEvent[] }) | Refused

export type HotContext = Omit<CommandContext, 'tx' | 'readClock' | 'now'> & {
  readonly sql: Sql
  /** SHA-256 over name, mandate and canonical input, to be stored with the command id. */
  readonly inputHash: string
  /** How far the clock is moved, in milliseconds; 0 but in tests. */
  readonly clockOffset: number
}

export function defineCommand<Input, Value, Prepared = undefined>(command: Command<Input, Value, Prepared>): Command<Input, Value, Prepared> {
  return command
}

export function defineHotCommand<Input, Value, Prepared>(command: HotCommand<Input, Value, Prepared>): HotCommand<Input, Value, Prepared> {
  return command
}
