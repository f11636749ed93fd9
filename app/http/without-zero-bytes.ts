import { Transform } from 'node:stream'

/**
 * Takes out of a page's bytes the zeros that React 18 leaves where a letter of several bytes does not fit at the
 * end of its buffer. A text area and an attribute would show each as "�", and a form would send it back.
 */
export function withoutZeroBytes(): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })
}
