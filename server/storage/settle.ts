import { createHash } from 'node:crypto'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { isPicture } from '#app/domain/threads/file-type.ts'
import type { ThreadRule } from '#app/domain/threads/thread.ts'
import { cleanDocument } from './clean-document.ts'
import { cleanPicture } from './clean-picture.ts'
import { recognise } from './recognise.ts'

/** What is known of a whole file. `bytes`: as it is to be kept. */
export type SettledFile = {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly width: number | null
  readonly height: number | null
  /** Nothing in its bytes names anybody. */
  readonly cleaned: boolean
}

/** Kinds of pictures that carry a place and cannot be freed of it here. */
const telling = ['image/tiff', 'image/heic']

/**
 * Recognises a whole file and cleans it: pictures always, documents in a thread under the Chatham House Rule. Refuses
 * `picture_not_cleaned`, `file_not_cleaned`.
 */
export function settle(arrived: Uint8Array, rule: ThreadRule): Result<SettledFile> {
  const mediaType = recognise(arrived)
  if (telling.includes(mediaType)) return refuse('picture_not_cleaned')
  if (isPicture(mediaType)) {
    const picture = cleanPicture(arrived, mediaType)
    if (!picture) return refuse('picture_not_cleaned')
    const { bytes, width, height } = picture
    return ok({ ...told(bytes), mediaType, width, height, cleaned: true })
  }
  const document = rule === 'chatham_house' ? cleanDocument(arrived, mediaType) : arrived
  if (!document) return refuse('file_not_cleaned')
  return ok({ ...told(document), mediaType, width: null, height: null, cleaned: rule === 'chatham_house' || mediaType === 'text/plain' })
}

function told(bytes: Uint8Array): Pick<SettledFile, 'bytes' | 'size' | 'sha256'> {
  return { bytes, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
