import { ascii, type CleanedPicture, joined, viewOf } from './cleaned.ts'
import { orientationOf, orientationSegment } from './jpeg-orientation.ts'

const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda]
/** Frames that carry the measures: baseline, progressive and the like; not tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const isApplication = (marker: number) => marker >= 0xe0 && marker <= 0xef
const comment = 0xfe

/**
 * A JPEG without what cameras and programs write beside the picture: place, time, device, names, captions, previews,
 * and whatever follows its end. How it is turned and its colours stay. Null where it is no whole JPEG.
 */
export function cleanJpeg(bytes: Uint8Array): CleanedPicture | null {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return null
  const view = viewOf(bytes)
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | null = null
  let orientation = 1
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === endOfImage) break
    const end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length || end < at + 4) return null
    const segment = bytes.subarray(at, end)
    if (isFrame(marker) && segment.length >= 9) size ??= { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    if (marker === 0xe1) orientation = orientationOf(segment) ?? orientation
    if (isKept(marker, segment)) kept.push(segment)
    at = end
    if (marker === startOfScan) {
      const next = endOfScan(bytes, at)
      kept.push(bytes.subarray(at, next))
      at = next
    }
  }
  if (!size || size.width === 0 || size.height === 0 || bytes[at] !== 0xff || bytes[at + 1] !== endOfImage) return null
  kept.push(bytes.subarray(at, at + 2))
  if (orientation > 1) kept.splice(1, 0, orientationSegment(orientation))
  const turned = orientation >= 5
  return { bytes: joined(kept), width: turned ? size.height : size.width, height: turned ? size.width : size.height }
}

/** Of what programs add only what the picture needs to look as it does: JFIF, its colour profile, how Adobe coded colours. */
function isKept(marker: number, segment: Uint8Array): boolean {
  if (marker === comment) return false
  if (!isApplication(marker)) return true
  if (marker === 0xe0) return ascii(segment, 4, 5) === 'JFIF\0' && segment.length <= 20
  if (marker === 0xe2) return ascii(segment, 4, 12) === 'ICC_PROFILE\0'
  return marker === 0xee && ascii(segment, 4, 5) === 'Adobe'
}

/** Where the coded picture ends: at the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}
