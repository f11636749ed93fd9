import type { Unit } from '#app/domain/resources/kinds.ts'

/** The catalog's key of a unit. */
export const unitKey = {
  day: 'day',
  'vehicle-day': 'vehicleDay',
  'item-day': 'itemDay',
  'room-night': 'roomNight',
  item: 'item',
  kit: 'kit',
  seat: 'seat',
  word: 'word',
  page: 'page',
  ticket: 'ticket',
  licence: 'licence',
} as const satisfies { readonly [U in Unit]: string }
