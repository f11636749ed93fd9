import { unzipSync } from 'fflate'
import { ascii } from './cleaned.ts'

const words = 'application/vnd.openxmlformats-officedocument'
const brands = new Map([
  ...['heic', 'heix', 'hevc', 'mif1', 'msf1', 'avif', 'avis'].map((brand) => [brand, 'image/heic'] as const),
  ...['isom', 'mp41', 'mp42', 'M4V ', 'qt  ', '3gp4', '3gp5'].map((brand) => [brand, 'video/mp4'] as const),
  ['M4A ', 'audio/mp4'] as const,
])

/** The media type of a file by its bytes, whatever its name and sender say; text of every kind is plain text. */
export function recognise(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'image/gif'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'image/webp'
  if (['II*\0', 'MM\0*'].includes(ascii(bytes, 0, 4))) return 'image/tiff'
  if (ascii(bytes, 4, 4) === 'ftyp') return brands.get(ascii(bytes, 8, 4)) ?? 'application/octet-stream'
  if (ascii(bytes, 0, 5) === '%PDF-') return 'application/pdf'
  if (ascii(bytes, 0, 4) === 'PK\x03\x04') return ofArchive(bytes)
  return isText(bytes) ? 'text/plain' : 'application/octet-stream'
}

/** Office documents are archives with a known table of contents. */
function ofArchive(bytes: Uint8Array): string {
  const names = new Set<string>()
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name)
        return name === 'mimetype' && originalSize < 100
      },
    })
    const told = Buffer.from(found.mimetype ?? []).toString('latin1')
    if (/^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)$/.test(told)) return told
  } catch {
    return 'application/octet-stream'
  }
  if (names.has('word/document.xml')) return `${words}.wordprocessingml.document`
  if (names.has('xl/workbook.xml')) return `${words}.spreadsheetml.sheet`
  if (names.has('ppt/presentation.xml')) return `${words}.presentationml.presentation`
  return 'application/zip'
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !/(?![\t\n\r\f])\p{Cc}/u.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}
