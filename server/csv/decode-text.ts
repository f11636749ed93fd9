import type { Encoding } from '#app/domain/csv/table.ts'

/**
 * The text of a file, without its byte order mark, and how it was understood: by the mark, else as UTF-8, else as
 * Windows-1252, in which spreadsheets of French systems save.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const marked = utf16Of(bytes)
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}

function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}
