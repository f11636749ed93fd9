import { cleanGif } from './clean-gif.ts'
import { cleanJpeg } from './clean-jpeg.ts'
import { cleanPng } from './clean-png.ts'
import { cleanWebp } from './clean-webp.ts'
import type { CleanedPicture } from './cleaned.ts'

const cleaners: { readonly [mediaType: string]: (bytes: Uint8Array) => CleanedPicture | null } = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/gif': cleanGif,
  'image/webp': cleanWebp,
}

/** A picture without place, device, names and texts; null where it is broken or of no kind that can be cleaned. */
export function cleanPicture(bytes: Uint8Array, mediaType: string): CleanedPicture | null {
  return cleaners[mediaType]?.(bytes) ?? null
}
