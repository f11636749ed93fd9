/** Sentences and words that French and English write alike. */
export const sameInBoth: ReadonlySet<string> = new Set([
  'Kente',
  'Forum',
  'Forums',
  'Budget',
  'Date',
  'Dates',
  'Document',
  'Documents',
  'Message',
  'Messages',
  'Notes',
  'Total',
  'Type',
])
