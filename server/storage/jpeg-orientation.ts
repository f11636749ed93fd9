import { ascii, viewOf } from './cleaned.ts'

const orientationTag = 0x0112

/** How a camera was held, 1 to 8, from an EXIF segment; null where it does not say. */
export function orientationOf(segment: Uint8Array): number | null {
  if (ascii(segment, 4, 6) !== 'Exif\0\0' || segment.length < 18) return null
  const tiff = segment.subarray(10)
  const view = viewOf(tiff)
  const little = ascii(tiff, 0, 2) === 'II'
  const directory = view.getUint32(4, little)
  if (directory + 2 > tiff.length) return null
  const count = view.getUint16(directory, little)
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > tiff.length) return null
    if (view.getUint16(at, little) !== orientationTag) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : null
  }
  return null
}

/** An EXIF segment that says how the picture is turned, and nothing else. */
export function orientationSegment(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  const content = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff]
  const length = content.length + 2
  return Uint8Array.from([0xff, 0xe1, length >> 8, length & 0xff, ...content])
}
