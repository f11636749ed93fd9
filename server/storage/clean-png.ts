import { ascii, type CleanedPicture, joined, viewOf } from './cleaned.ts'

const signature = '\x89PNG\r\n\x1a\n'

/** What a PNG needs to look as it does, animated ones too; texts, times, EXIF and private chunks are not among them. */
const kept = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs', 'bKGD', 'hIST', 'cICP', 'mDCV', 'cLLI'],
  ...['acTL', 'fcTL', 'fdAT'],
])

/** A PNG without texts, times, places and whatever follows its end; null where it is no whole PNG. */
export function cleanPng(bytes: Uint8Array): CleanedPicture | null {
  if (ascii(bytes, 0, 8) !== signature || ascii(bytes, 12, 4) !== 'IHDR' || bytes.length < 45) return null
  const view = viewOf(bytes)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  if (width === 0 || height === 0) return null
  const pieces = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const kind = ascii(bytes, at + 4, 4)
    if (kept.has(kind)) pieces.push(bytes.subarray(at, end))
    if (kind === 'IEND') return { bytes: joined(pieces), width, height }
    at = end
  }
  return null
}
