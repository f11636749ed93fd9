import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { cleanPicture } from './clean-picture.ts'
import { recognise } from './recognise.ts'

/** Against archives that swell: what a document may hold unpacked. */
const largest = { bytes: 150_000_000, parts: 5000 }
/** Signatures, macros, embedded objects, logs of shared work: they name somebody where we cannot look. */
const closed = /^(_xmlsignatures|META-INF\/.*signatures|xl\/revisions)|vbaProject|\/embeddings\/|oleObject|^Object|\.bin$/i
const secretive = /^customXml\/item\d*\.xml$/i

const relation = 'http://schemas.openxmlformats.org'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** The parts that are properties and nothing else, as they are without any. */
const empty: { readonly [part: string]: string } = {
  'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${relation}/package/2006/metadata/core-properties"/>`,
  'docProps/app.xml': `${head}<Properties xmlns="${relation}/officeDocument/2006/extended-properties"/>`,
  'docProps/custom.xml': `${head}<Properties xmlns="${relation}/officeDocument/2006/custom-properties"/>`,
  'meta.xml': `${head}<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"/>`,
}

/** An office document, OOXML or ODF, without whoever wrote, changed or commented it; null where that cannot be done. */
export function cleanOffice(bytes: Uint8Array): Uint8Array | null {
  const parts = unpacked(bytes)
  if (!parts) return null
  const clean: Zippable = {}
  for (const [name, content] of Object.entries(parts)) {
    const part = cleanPart(name, content)
    if (!part) return null
    // The type of an OpenDocument file is read from its first bytes.
    clean[name] = [part, { level: name === 'mimetype' ? 0 : 6, mtime: '1980-06-01' }]
  }
  return zipSync(clean)
}

function unpacked(bytes: Uint8Array): { readonly [name: string]: Uint8Array } | null {
  let total = 0
  let count = 0
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize
        count++
        if (total > largest.bytes || count > largest.parts) throw new Error('the document is too large unpacked')
        return true
      },
    })
  } catch {
    return null
  }
}

function cleanPart(name: string, content: Uint8Array): Uint8Array | null {
  const known = empty[name]
  if (known) return strToU8(known)
  if (name.endsWith('/')) return content
  if (closed.test(name)) return null
  if (/\.(xml|rels|vml|rdf)$/i.test(name)) return cleanXml(name, content)
  const mediaType = recognise(content)
  if (!mediaType.startsWith('image/'))
    return /(^|\/)(media|Pictures|Thumbnails|docProps)\//.test(name) || mediaType !== 'text/plain' ? settled(name, content) : content
  return cleanPicture(content, mediaType)?.bytes ?? null
}

/** Drawings and fonts name nobody; of anything else we do not know. */
function settled(name: string, content: Uint8Array): Uint8Array | null {
  return /\.(emf|wmf|svm|ttf|odttf|fntdata)$/i.test(name) ? content : null
}

/** Authors stand in attributes and elements of comments and of tracked changes, in lists of people, in paths of files. */
function cleanXml(name: string, content: Uint8Array): Uint8Array | null {
  if (content[0] === 0xff || content[0] === 0xfe) return null
  const xml = strFromU8(content)
  if (secretive.test(name) && /author|user|creator|displayname|manager|company/i.test(xml)) return null
  const people = /^(xl\/persons\/|ppt\/(commentAuthors|authors)|word\/people)/.test(name)
  const unnamed = xml
    .replace(/(\s(?:\w+:)?(?:author|initials|userId|providerId|userName|lastModifiedBy|chgAuthor))=("[^"]*"|'[^']*')/g, '$1="–"')
    .replace(/(<((?:\w+:)?(?:author|creator|initial-creator|sender-initials|creator-initials))(?:\s[^>]*)?>)[^<]*(<\/\2>)/g, '$1–$3')
    .replace(/(\sTarget)="file:[^"]*"/g, '$1="file:///"')
    .replace(/<(\w+:)?absPath\b[^>]*\/>/g, '')
  return strToU8(people ? unnamed.replace(/(\s(?:displayName|name|initials|id|author))=("[^"]*"|'[^']*')/g, '$1="–"') : unnamed)
}
