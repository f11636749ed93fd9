import { crc32, deflateSync } from 'node:zlib'

/** Pictures of 40 by 30 pixels, with whatever a test puts into them. */
const [width, height] = [40, 30]

export function jpegSegment(marker: number, content: Uint8Array): Buffer {
  const length = content.length + 2
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 0xff]), content])
}

/** Coded as a browser reads it: one grey plane. */
export function jpegOf(segments: readonly Uint8Array[]): Buffer {
  const table = jpegSegment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)]))
  const frame = jpegSegment(0xc0, Buffer.from([8, 0, height, 0, width, 1, 1, 0x11, 0]))
  const code = (kind: number) => jpegSegment(0xc4, Buffer.concat([Buffer.from([kind, 1]), Buffer.alloc(15), Buffer.from([0])]))
  const scan = jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]))
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, table, frame, code(0x00), code(0x10), scan, Buffer.alloc(8), Buffer.from([0xff, 0xd9])])
}

export function pngChunk(kind: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

export function pngOf(chunks: readonly Uint8Array[], pixels: Uint8Array = Buffer.alloc(height * (width + 1), 128)): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, pngChunk('IHDR', header), ...chunks, pngChunk('IDAT', deflateSync(pixels)), pngChunk('IEND', Buffer.alloc(0))])
}

export function gifOf(extensions: Uint8Array): Buffer {
  const head = Buffer.concat([Buffer.from('GIF89a', 'latin1'), Buffer.from([width, 0, height, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255])])
  const image = Buffer.from([0x2c, 0, 0, 0, 0, width, 0, height, 0, 0, 2, 2, 0x4c, 1, 0])
  return Buffer.concat([head, extensions, image, Buffer.from([0x3b])])
}

export function webpOf(chunks: readonly (readonly [kind: string, content: Buffer])[]): Buffer {
  const chunk = ([kind, content]: readonly [string, Buffer]) => {
    const length = Buffer.alloc(4)
    length.writeUInt32LE(content.length)
    return Buffer.concat([Buffer.from(kind, 'latin1'), length, content, Buffer.alloc(content.length % 2)])
  }
  const head = Buffer.from([0x0c, 0, 0, 0, width - 1, 0, 0, height - 1, 0, 0])
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    ...[['VP8X', head] as const, ['VP8L', Buffer.from([0x2f, 39, 0x40, 7, 0, 0])] as const, ...chunks].map(chunk),
  ])
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length)
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), length, body])
}
