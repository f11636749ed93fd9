/** Characters of a message that an answer to it shows. */
const longest = 140

/** The beginning of a rendered message as plain text; the HTML may be cut off anywhere. */
export function excerptOf(html: string): string {
  const text = html
    .replace(/<[^>]*>|<[^>]*$/g, ' ')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#?\w*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const characters = [...text]
  return characters.length > longest ? `${characters.slice(0, longest).join('').trimEnd()}…` : text
}
