import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '#server/test/harness.ts'
import { gifOf, jpegOf, jpegSegment, pngChunk, pngOf, webpOf } from '#server/test/pictures.ts'
import { settle } from './settle.ts'

const secret = 'Thabo Molefe, SAMA, 6.1319 N 1.2228 E'
const has = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text)
const cleaned = (bytes: Uint8Array) => accepted(settle(bytes, 'attributed'))

describe('a picture', () => {
  const exif = (orientation: number) =>
    jpegSegment(
      0xe1,
      Buffer.concat([
        Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0', 'latin1'),
        Buffer.from([orientation, 0, 0, 0, 0, 0, 0, 0]),
        Buffer.from(secret),
      ]),
    )

  it.each([
    [
      'a JPEG',
      jpegOf([exif(1), jpegSegment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${secret}`)), jpegSegment(0xfe, Buffer.from(secret))]),
      'image/jpeg',
    ],
    [
      'a PNG',
      pngOf([pngChunk('tEXt', Buffer.from(`Author\0${secret}`)), pngChunk('eXIf', Buffer.from(secret)), pngChunk('iTXt', deflateSync(secret))]),
      'image/png',
    ],
    ['a GIF', gifOf(Buffer.concat([Buffer.from([0x21, 0xfe, secret.length]), Buffer.from(secret), Buffer.from([0])])), 'image/gif'],
    [
      'a WebP',
      webpOf([
        ['EXIF', Buffer.from(secret)],
        ['XMP ', Buffer.from(secret)],
      ]),
      'image/webp',
    ],
  ])('%s keeps its measures and loses what it tells beside', (_, bytes, mediaType) => {
    const withTail = Buffer.concat([bytes, Buffer.from(`<script>${secret}</script>`)])
    expect(has(withTail, secret)).toBe(true)

    const file = cleaned(withTail)

    expect(file).toMatchObject({ mediaType, width: 40, height: 30, cleaned: true })
    expect(has(file.bytes, 'Thabo')).toBe(false)
    expect(has(file.bytes, '<script>')).toBe(false)
    expect(file.size).toBe(file.bytes.length)
    expect(cleaned(file.bytes).sha256).toBe(file.sha256)
  })

  it('that was taken with the camera on its side stays upright', () => {
    const file = cleaned(jpegOf([exif(6)]))

    expect(file).toMatchObject({ width: 30, height: 40 })
    expect(has(file.bytes, 'Exif')).toBe(true)
    expect(has(file.bytes, 'Thabo')).toBe(false)
  })

  it.each([
    ['TIFF', Buffer.from('II*\0somewhere')],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0')],
    ['cut off', Buffer.from(jpegOf([])).subarray(0, 30)],
  ])('that is %s is refused, since nobody knows what it tells', (_, bytes) => {
    expect(refused(settle(bytes, 'attributed')).code).toBe('picture_not_cleaned')
  })

  it('that is garbled anywhere is cleaned or refused, and never breaks the server', () => {
    const pictures = [jpegOf([exif(6)]), pngOf([]), gifOf(Buffer.alloc(0)), webpOf([])]
    fc.assert(
      fc.property(fc.constantFrom(...pictures), fc.nat(), fc.uint8Array({ maxLength: 12 }), (picture, at, noise) => {
        const bytes = Uint8Array.from(picture)
        bytes.set(noise.subarray(0, bytes.length - (at % bytes.length)), at % bytes.length)
        expect(() => settle(bytes, 'chatham_house')).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })
})

describe('a document', () => {
  const docx = (more: { [part: string]: string } = {}) =>
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'docProps/core.xml': strToU8(`<cp:coreProperties><dc:creator>${secret}</dc:creator></cp:coreProperties>`),
      'docProps/app.xml': strToU8(`<Properties><Company>${secret}</Company></Properties>`),
      'word/document.xml': strToU8(`<w:document><w:ins w:id="1" w:author="${secret}"><w:t>Le texte</w:t></w:ins></w:document>`),
      'word/comments.xml': strToU8(`<w:comments><w:comment w:author="${secret}" w:initials="${secret}"/></w:comments>`),
      ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
    })
  const odt = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'meta.xml': strToU8(`<office:document-meta><meta:initial-creator>${secret}</meta:initial-creator></office:document-meta>`),
    'content.xml': strToU8(`<office:annotation><dc:creator>${secret}</dc:creator><text:p>Le texte</text:p></office:annotation>`),
  })
  const whole = (bytes: Uint8Array) =>
    Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n')

  it('is kept as it is where names are said', () => {
    const file = cleaned(docx())

    expect(file.mediaType).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    expect(file.bytes).toEqual(docx())
    expect(file.cleaned).toBe(false)
  })

  it.each([
    ['a Word document', docx()],
    ['an OpenDocument text', odt],
  ])('%s loses its authors under the Chatham House Rule and keeps its text', (_, bytes) => {
    expect(whole(bytes)).toContain('Thabo')

    const file = accepted(settle(bytes, 'chatham_house'))

    expect(whole(file.bytes)).not.toContain('Thabo')
    expect(whole(file.bytes)).toContain('Le texte')
    expect(file).toMatchObject({ cleaned: true, mediaType: cleaned(bytes).mediaType })
  })

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n%%EOF')],
    ['with macros', docx({ 'word/vbaProject.bin': 'x' })],
    ['that is signed', docx({ '_xmlsignatures/sig1.xml': '<Signature/>' })],
    ['of a kind that is not known', Buffer.from([0, 1, 2, 3])],
  ])('%s is refused there, since it may name somebody', (_, bytes) => {
    expect(refused(settle(bytes, 'chatham_house')).code).toBe('file_not_cleaned')
    expect(settle(bytes, 'attributed').ok).toBe(true)
  })

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ])('that is %s is text and nothing else', (_, text) => {
    expect(cleaned(Buffer.from(text)).mediaType).toBe('text/plain')
  })
})
