import type { CommandName } from '#server/commands/registry.ts'
import { actsRows } from './rows-of-acts.ts'
import { membersRows } from './rows-of-members.ts'
import { messagesRows } from './rows-of-messages.ts'
import { poolRows } from './rows-of-pool.ts'
import { projectsRows } from './rows-of-projects.ts'
import { resourcesRows } from './rows-of-resources.ts'
import { threadsRows } from './rows-of-threads.ts'
import type { Row } from './table.ts'

/** The right to every command, by module: a command without a row does not compile, and fails the test. */
export const commandRows: { readonly [name in CommandName]: Row | readonly Row[] } = {
  ...membersRows,
  ...projectsRows,
  ...poolRows,
  ...resourcesRows,
  ...threadsRows,
  ...messagesRows,
  ...actsRows,
}
