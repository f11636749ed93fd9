/** Case, width and surrounding blanks do not make another address. */
export function foldEmail(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}

/**
 * Whether a folded address is made of plain characters alone. A letter of another alphabet, an accent or an
 * invisible sign can make an address look like someone else's; mail servers that take them are rare, so none
 * is taken here.
 */
export function isPlainEmail(folded: string): boolean {
  return /^[\x20-\x7e]*$/.test(folded)
}
