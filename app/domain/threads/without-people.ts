/** Somebody whom a text must not name. */
export type Unnamed = {
  /** Full names and addresses of people, full names of bodies: found in any case. */
  readonly names: readonly string[]
  /** Parts of names and codes of bodies: found as they are written. */
  readonly words: readonly string[]
}

const gap = '…'
/** What leads to somebody or something inside: an id in an address or in a mention. */
const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi
const addresses = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

/**
 * A function that takes people and bodies out of texts (rulings.md 32): names with the @ before them, addresses and ids.
 * Too much rather than too little: a first name that is a word as well goes where it is written with a capital.
 */
export function withoutPeople({ names, words }: Unnamed): (text: string) => string {
  const patterns = [anyOf(names, 'giu'), anyOf(words, 'gu')].filter((pattern) => pattern !== null)
  return (text) => patterns.reduce((clean, pattern) => clean.replace(pattern, gap), text.replace(ids, gap).replace(addresses, gap))
}

/** The same of rendered HTML: in its words, and in the addresses of its links; of mentions nothing stays but that there was one. */
export function withoutPeopleInHtml(clean: (text: string) => string, html: string): string {
  return html
    .replace(/<span class="mention"[^>]*>[^<]*<\/span>/g, `@${gap}`)
    .split(/(<[^>]*>)/)
    .map(clean)
    .join('')
}

/** What to look for of a person: the full name and the address anywhere, the parts of the name as they are written. */
export function unnamedPerson({ name, email }: { readonly name: string; readonly email: string }): Unnamed {
  return { names: [name, email], words: name.split(/[\s]+/).filter((part) => part.length > 2) }
}

function anyOf(texts: readonly string[], flags: string): RegExp | null {
  const literal = [...new Set(texts.map((text) => text.trim()).filter((text) => text.length > 1))]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
  return literal.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}_])(?:${literal.join('|')})(?![\\p{L}\\p{N}_])`, flags)
}
