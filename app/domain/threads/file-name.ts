/** The longest name that is kept. */
export const longestFileName = 120

/** Control characters, lone surrogates, and what turns the direction of a line or has no width. */
const unseen = /[\p{Cc}\p{Cs}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu

/**
 * The name of a file, made harmless: no path, no control character, nothing that turns the direction of what is read
 * after it, no longer than 120 characters; its ending is kept. Empty where nothing is left.
 */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .replace(unseen, '')
    .replace(/["<>|:*?]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const characters = [...plain]
  if (characters.length <= longestFileName) return fitting(plain)
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(plain)?.[0] ?? ''
  return fitting(`${characters.slice(0, longestFileName - 1 - ending.length).join('')}…${ending}`)
}

/** PostgreSQL counts characters, the browser halves of them: neither finds it too long. */
function fitting(name: string): string {
  return [...name].slice(0, longestFileName).join('')
}
