import type { QueryValue } from '#server/queries/registry.ts'

export type Overview = QueryValue<'pool.overview'>
