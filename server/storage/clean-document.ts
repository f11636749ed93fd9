import { cleanOffice } from './clean-office.ts'

/**
 * A document without the properties that name somebody: authors, editors, reviewers, devices (rulings.md 32). Plain text
 * has none. Null where it cannot be freed of them.
 */
export function cleanDocument(bytes: Uint8Array, mediaType: string): Uint8Array | null {
  if (mediaType === 'text/plain') return bytes
  if (mediaType.startsWith('application/vnd.')) return cleanOffice(bytes)
  return null
}
