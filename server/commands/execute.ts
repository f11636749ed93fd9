import { v7 as newId } from 'uuid'
import type { Actor } from '#app/domain/members/actor.ts'
import { obstacle } from '#app/domain/members/admittance.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { isStorable } from '#app/domain/storable.ts'
import type { Database, Tx } from '#server/db/client.ts'
import { type Clock, shifted } from '#server/db/clock.ts'
import { violatedConstraint } from '#server/db/constraint.ts'
import { contentHash } from '#server/db/hash.ts'
import { Busy, createTransactions, withRetries } from '#server/db/transaction.ts'
import { appendEvents, type StoredEvent } from './append-events.ts'
import type { Command, HotCommand } from './command.ts'
import { claimCommandId, keepResult } from './command-id.ts'
import { refusalOfConstraint } from './constraints.ts'
import { faultsOf } from './faults.ts'
import { type CommandName, type CommandValue, commands } from './registry.ts'

export type ExecuteOptions = {
  /** The same id from the same person returns the first result and changes nothing (rulings.md 22). */
  readonly commandId?: string | null
}

type Ports = {
  readonly db: Database
  readonly clock: Clock
  /** Called after commit with what was appended; delivery itself is the publisher's affair. */
  readonly publish: (events: readonly StoredEvent[]) => void
}

/**
 * The one write path (design.md §1): every change, from every door, is a named command run here. Returns
 * the command's result; throws only on bugs and on Busy. `raw` is what the door received, unparsed.
 */
export function createExecute({ db, clock, publish }: Ports) {
  const transaction = createTransactions(db)

  async function runOrdinary(command: Command<unknown, unknown, unknown>, actor: Actor, input: unknown, commandId: string | null): Promise<Result<unknown>> {
    const prepared = await command.prepare?.(input, actor)
    const inputHash = commandId ? contentHash([command.name, actor.mandateId, input]) : ''
    let stored: readonly StoredEvent[] = []
    const outcome = await transaction(async (tx): Promise<Result<unknown>> => {
      stored = []
      const readClock = async () => shifted(clock, await databaseTime(tx))
      if (commandId) {
        const claim = await claimCommandId(tx, { personId: actor.personId, commandId, name: command.name, inputHash })
        if (claim.state === 'repeated') return ok(claim.result)
        if (claim.state === 'reused') return refuse('command_id_reused')
      }
      const result = await command.run({ tx, actor, now: await readClock(), readClock, newId, commandId }, input, prepared)
      if (!result.ok) throw new RefusedInside(result)
      stored = await appendEvents(tx, actor, result.events ?? [], newId)
      if (commandId) await keepResult(tx, { personId: actor.personId, commandId, result: result.value })
      return ok(result.value)
    })
    if (stored.length > 0) publish(stored)
    return outcome
  }

  async function runHot(command: HotCommand<unknown, unknown, unknown>, actor: Actor, input: unknown, commandId: string | null): Promise<Result<unknown>> {
    const prepared = await command.prepare(input, actor)
    const inputHash = contentHash([command.name, actor.mandateId, input])
    const result = await withRetries(() => command.runHot({ sql: db.sql, actor, newId, commandId, inputHash, clockOffset: clock.offset }, input, prepared))
    if (!result.ok) return result
    if (result.stored && result.stored.length > 0) publish(result.stored)
    return ok(result.value)
  }

  return async function execute<Name extends CommandName>(
    name: Name,
    actor: Actor,
    raw: unknown,
    options: ExecuteOptions = {},
  ): Promise<Result<CommandValue<Name>>> {
    const command = commands[name] as unknown as Command<unknown, unknown, unknown> | HotCommand<unknown, unknown, unknown>
    const stopped = obstacle(actor, command, new Date(Date.now() + clock.offset))
    // Nobody is asked to prove who they are for what would be refused as malformed.
    if (stopped && stopped.refusal.code !== 'step_up_needed') return stopped
    if (!isStorable(raw)) return refuse('malformed_body')
    const parsed = command.input.safeParse(raw)
    if (!parsed.success) return refuse('invalid_input', { faults: faultsOf(parsed.error, raw) })
    if (stopped) return stopped
    const commandId = options.commandId ?? null
    try {
      const run = 'runHot' in command ? runHot(command, actor, parsed.data, commandId) : runOrdinary(command, actor, parsed.data, commandId)
      return (await run) as Result<CommandValue<Name>>
    } catch (error) {
      if (error instanceof RefusedInside) return error.refused
      if (error instanceof Busy) return refuse('busy')
      const constraint = violatedConstraint(error)
      const code = constraint ? refusalOfConstraint[constraint] : undefined
      if (code) return refuse(code)
      throw error
    }
  }
}

export type Execute = ReturnType<typeof createExecute>

/** Carries a refusal out of the transaction, so that it rolls back: nothing of a refused command stays. */
class RefusedInside extends Error {
  constructor(readonly refused: Extract<Result<never>, { ok: false }>) {
    super('refused')
  }
}

async function databaseTime(tx: Tx): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`
  return row?.now ?? new Date()
}
