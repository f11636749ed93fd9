import type { Actor } from '#app/domain/members/actor.ts'
import type { Execute } from '#server/commands/execute.ts'
import type { CommandName, CommandValue } from '#server/commands/registry.ts'
import type { Tx } from '#server/db/client.ts'
import type { Demo } from './demo-data.ts'
import type { DirectRows } from './rows-without-command.ts'
import type { Calendar } from './timeline.ts'

type Ports = { readonly tx: Tx; readonly execute: Execute; readonly demo: Demo; readonly calendar: Calendar; readonly now: () => Date }

/**
 * What the seeds act on: people and things under the names of the demo file, commands run as a person, and a
 * count of what is written without a command.
 */
export function createStage({ tx, execute, demo, calendar, now }: Ports) {
  const people = new Map<string, Actor>()
  const ids = new Map<string, string>()
  const direct = new Map<keyof DirectRows, number>()

  function person(key: string): Actor {
    const actor = people.get(key)
    if (!actor) throw new Error(`the demo has nobody called ${key}`)
    return actor
  }

  return {
    tx,
    demo,
    calendar,
    /** The instant at which the act under way happens. */
    now,
    person,
    enter: (key: string, actor: Actor) => void people.set(key, actor),
    /** Keeps the id of a thing under its name in the demo file: a body's code, `DEMO-25-001`, `C01`, `R01`, `B01`, `T1`. */
    keep: (name: string, id: string) => void ids.set(name, id),
    id(name: string): string {
      const id = ids.get(name)
      if (!id) throw new Error(`the demo has no ${name} yet`)
      return id
    },
    /** Runs a command as someone; a refusal ends the seed. */
    async act<Name extends CommandName>(actor: Actor | string, name: Name, input: unknown): Promise<CommandValue<Name>> {
      const who = typeof actor === 'string' ? person(actor) : actor
      const result = await execute(name, who, input)
      if (!result.ok) throw new Error(`${name} as ${who.name} is refused: ${JSON.stringify(result.refusal)} for ${JSON.stringify(input)}`)
      return result.value
    },
    /** Counts rows that were written without a command. */
    wrote: (kind: keyof DirectRows, rows: number) => void direct.set(kind, (direct.get(kind) ?? 0) + rows),
    written: (): { readonly [kind: string]: number } => Object.fromEntries(direct),
  }
}

export type Stage = ReturnType<typeof createStage>

/** The administrator of a forum, or its staff where it has any: who drafts and who signs. */
export function peopleOf({ users }: Demo, code: string): { readonly admin: string; readonly staff: string } {
  const admin = users.find(({ body, role }) => body === code && role === 'forum_admin')?.id
  if (!admin) throw new Error(`${code} has no administrator`)
  return { admin, staff: users.find(({ body, role }) => body === code && role === 'forum_staff')?.id ?? admin }
}
