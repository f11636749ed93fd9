import type { QueryValue } from '#server/queries/registry.ts'

export type OfferData = QueryValue<'resources.page'>
