import type { IconName } from '#app/components/ui/icon-shapes.ts'
import type { Kind } from '#app/domain/resources/kinds.ts'

export const kindIcon: { readonly [K in Kind]: IconName } = {
  venue: 'hall',
  expert: 'person',
  interpretation: 'mic',
  translation: 'translate',
  equipment: 'anchor',
  transport: 'truck',
  seats: 'seat',
  accommodation: 'home',
  travel: 'send',
  volunteer: 'people',
  data: 'table',
  knowledge: 'book',
  software: 'globe',
  communication: 'play',
}
