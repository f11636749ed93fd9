export const kinds = [
  'venue',
  'expert',
  'interpretation',
  'translation',
  'equipment',
  'transport',
  'seats',
  'accommodation',
  'travel',
  'volunteer',
  'data',
  'knowledge',
  'software',
  'communication',
] as const
export type Kind = (typeof kinds)[number]

/**
 * exclusive: one party at a time · capacity: so many units each day · consumable: a stock that is used up ·
 * non_rival: no limit (domain.md §3.2, rulings.md 17).
 */
export const modes = ['exclusive', 'capacity', 'consumable', 'non_rival'] as const
export type Mode = (typeof modes)[number]

export const units = ['day', 'vehicle-day', 'item-day', 'room-night', 'item', 'kit', 'seat', 'word', 'page', 'ticket', 'licence'] as const
export type Unit = (typeof units)[number]

type Usual = { readonly mode: Mode; readonly unit: Unit }

/** How each kind is usually lent, and what it is counted in. */
export const usual: { readonly [K in Kind]: Usual } = {
  venue: { mode: 'exclusive', unit: 'day' },
  expert: { mode: 'exclusive', unit: 'day' },
  interpretation: { mode: 'exclusive', unit: 'day' },
  translation: { mode: 'consumable', unit: 'word' },
  equipment: { mode: 'capacity', unit: 'item-day' },
  transport: { mode: 'capacity', unit: 'vehicle-day' },
  seats: { mode: 'capacity', unit: 'seat' },
  accommodation: { mode: 'capacity', unit: 'room-night' },
  travel: { mode: 'consumable', unit: 'ticket' },
  volunteer: { mode: 'consumable', unit: 'day' },
  data: { mode: 'non_rival', unit: 'licence' },
  knowledge: { mode: 'non_rival', unit: 'licence' },
  software: { mode: 'capacity', unit: 'seat' },
  communication: { mode: 'exclusive', unit: 'day' },
}

/** Whether something of this kind can be lent in this mode: an expert is one person, knowledge has no limit. */
export function modeFits(kind: Kind, mode: Mode): boolean {
  const only: Partial<Record<Kind, Mode>> = { expert: 'exclusive', data: 'non_rival', knowledge: 'non_rival' }
  return only[kind] === undefined ? mode !== 'non_rival' : only[kind] === mode
}

export function isKind(text: string): text is Kind {
  return kinds.some((kind) => kind === text)
}

export function isMode(text: string): text is Mode {
  return modes.some((mode) => mode === text)
}

export function isUnit(text: string): text is Unit {
  return units.some((unit) => unit === text)
}

const dailyUnits: readonly Unit[] = ['day', 'vehicle-day', 'item-day', 'room-night']

/** Whether one unit is worth its value for each day of the stay, rather than once. */
export function isDaily(unit: Unit): boolean {
  return dailyUnits.includes(unit)
}
