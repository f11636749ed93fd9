import type { Result } from '#app/domain/result.ts'
import { decisionsCommands } from './decisions/registry.ts'
import { membersCommands } from './members/registry.ts'
import { noticesCommands } from './notices/registry.ts'
import { poolCommands } from './pool/registry.ts'
import { projectsCommands } from './projects/registry.ts'
import { resourcesCommands } from './resources/registry.ts'
import { threadsCommands } from './threads/registry.ts'

/** Every command by its name: the only writers of what the alliance must remember (rulings.md 27). */
export const commands = {
  ...membersCommands,
  ...projectsCommands,
  ...decisionsCommands,
  ...poolCommands,
  ...resourcesCommands,
  ...threadsCommands,
  ...noticesCommands,
} as const

type Commands = typeof commands
export type CommandName = keyof Commands & string

type Runner<C> = C extends { run: infer Run } ? Run : C extends { runHot: infer Run } ? Run : never
/** What the command returns when it succeeds. */
export type CommandValue<Name extends CommandName> = Runner<Commands[Name]> extends (...args: never[]) => Promise<Result<infer Value>> ? Value : never

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
