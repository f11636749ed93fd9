import type { QueryValue } from '#server/queries/registry.ts'

/** What the pages of one reservation stand on. */
export type ReservationPage = QueryValue<'resources.reservation'>
