/** A word as it is compared: « Rôle » and "role" are one, and so are "E-mail" and "e mail". */
export function foldWord(typed: string): string {
  return typed
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
