import type { Result } from '#app/domain/result.ts'
import { decisionsQueries } from './decisions/registry.ts'
import { membersQueries } from './members/registry.ts'
import { noticesQueries } from './notices/registry.ts'
import { poolQueries } from './pool/registry.ts'
import { projectsQueries } from './projects/registry.ts'
import { resourcesQueries } from './resources/registry.ts'
import { threadsQueries } from './threads/registry.ts'

/** Every query by its name. */
export const queries = {
  ...membersQueries,
  ...projectsQueries,
  ...decisionsQueries,
  ...poolQueries,
  ...resourcesQueries,
  ...threadsQueries,
  ...noticesQueries,
} as const

type Queries = typeof queries
export type QueryName = keyof Queries & string

/** What the query answers when it succeeds. */
export type QueryValue<Name extends QueryName> = Queries[Name] extends { run: (...args: never[]) => Promise<Result<infer Value>> } ? Value : never

export function isQueryName(name: string): name is QueryName {
  return Object.hasOwn(queries, name)
}
