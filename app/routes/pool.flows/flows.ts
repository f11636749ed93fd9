import type { QueryValue } from '#server/queries/registry.ts'

export type Flows = QueryValue<'pool.flows'>
