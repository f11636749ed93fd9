import { ascii, type CleanedPicture, joined, viewOf } from './cleaned.ts'

const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
/** In the flags of VP8X: EXIF and XMP follow. */
const withProperties = 0x08 | 0x04

/** A WebP without EXIF, XMP, unknown chunks and whatever follows its end; null where it is no whole WebP. */
export function cleanWebp(bytes: Uint8Array): CleanedPicture | null {
  if (ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 4) !== 'WEBP') return null
  const view = viewOf(bytes)
  const end = 8 + view.getUint32(4, true)
  if (end > bytes.length) return null
  const pieces: Uint8Array[] = []
  let size: { width: number; height: number } | null = null
  for (let at = 12; at + 8 <= end; ) {
    const length = view.getUint32(at + 4, true)
    const next = at + 8 + length + (length % 2)
    if (at + 8 + length > end) return null
    const kind = ascii(bytes, at, 4)
    const chunk = Uint8Array.from(bytes.subarray(at, Math.min(next, end)))
    if (kind === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~withProperties
    if (kept.has(kind)) pieces.push(chunk)
    size ??= measured(kind, chunk)
    at = next
  }
  if (!size || size.width === 0 || size.height === 0) return null
  const head = Uint8Array.from(bytes.subarray(0, 12))
  viewOf(head).setUint32(4, 4 + pieces.reduce((sum, { length }) => sum + length, 0), true)
  return { bytes: joined([head, ...pieces]), ...size }
}

/** The measures, from the chunk that comes first and tells them. */
function measured(kind: string, chunk: Uint8Array): { width: number; height: number } | null {
  const view = viewOf(chunk)
  if (kind === 'VP8X' && chunk.length >= 18) return { width: 1 + three(view, 12), height: 1 + three(view, 15) }
  if (kind === 'VP8 ' && chunk.length >= 18) return { width: view.getUint16(14, true) & 0x3fff, height: view.getUint16(16, true) & 0x3fff }
  if (kind === 'VP8L' && chunk.length >= 13) {
    const bits = view.getUint32(9, true)
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
  }
  return null
}

function three(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}
