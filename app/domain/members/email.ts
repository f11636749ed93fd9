/** Case and surrounding blanks do not make another address. */
export function foldEmail(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}
