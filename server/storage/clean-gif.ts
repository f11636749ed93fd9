import { ascii, type CleanedPicture, joined, viewOf } from './cleaned.ts'

const [extension, image, trailer] = [0x21, 0x2c, 0x3b]
const [graphicControl, application] = [0xf9, 0xff]

/** A GIF without comments, texts, XMP and whatever follows its end; an animation stays one. Null where it is no whole GIF. */
export function cleanGif(bytes: Uint8Array): CleanedPicture | null {
  if (!/^GIF8[79]a$/.test(ascii(bytes, 0, 6)) || bytes.length < 14) return null
  const view = viewOf(bytes)
  const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)]
  if (width === 0 || height === 0) return null
  let at = 13 + colours(bytes[10] ?? 0)
  const pieces = [bytes.subarray(0, at)]
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind === trailer) return { bytes: joined([...pieces, bytes.subarray(at, at + 1)]), width, height }
    if (kind !== extension && kind !== image) return null
    const data = kind === extension ? at + 2 : at + 11 + colours(bytes[at + 9] ?? 0)
    const end = endOfBlocks(bytes, data)
    if (end === null) return null
    if (kind === image || isKept(bytes, at)) pieces.push(bytes.subarray(at, end))
    at = end
  }
  return null
}

/** The length of a table of colours, by the byte that announces it. */
function colours(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

function isKept(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1]
  return label === graphicControl || (label === application && ['NETSCAPE2.0', 'ANIMEXTS1.0'].includes(ascii(bytes, at + 3, 11)))
}

/** Behind a run of sub-blocks, of which an empty one is the last; null where it is cut off. */
function endOfBlocks(bytes: Uint8Array, from: number): number | null {
  // An image's blocks begin behind the byte that tells how its codes begin.
  for (let at = from; at < bytes.length; ) {
    const length = bytes[at] ?? 0
    at += length + 1
    if (length === 0) return at
  }
  return null
}
