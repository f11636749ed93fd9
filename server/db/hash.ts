import { createHash } from 'node:crypto'
import { canonicalJson } from '#app/domain/canonical.ts'

/** SHA-256 in hex of a text. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** SHA-256 in hex over canonical JSON: the content hash of versions, decisions and inputs (rulings.md 8). */
export function contentHash(value: unknown): string {
  return sha256(canonicalJson(value))
}
