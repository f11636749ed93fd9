import type { Readable } from 'node:stream'

/** Of a file, both included. */
export type ByteRange = { readonly start: number; readonly end: number }

/** Where the bytes of files lie, under ids that say nothing (design.md §8). */
export type FileStore = {
  /** Writes a piece at its place; a piece that is written again changes nothing. Throws `StorageFull`. */
  readonly writeAt: (id: string, offset: number, bytes: Uint8Array) => Promise<void>
  /** Puts these bytes in the place of all that was there, whole or not at all. Throws `StorageFull`. */
  readonly replace: (id: string, bytes: Uint8Array) => Promise<void>
  readonly bytes: (id: string) => Promise<Uint8Array>
  /** As it is read; a file that is not there breaks the stream. */
  readonly stream: (id: string, range?: ByteRange) => Readable
  /** Null where there is none. */
  readonly size: (id: string) => Promise<number | null>
  /** A file that is not there counts as removed. */
  readonly remove: (id: string) => Promise<void>
}

/** The disk has no room left. */
export class StorageFull extends Error {}
