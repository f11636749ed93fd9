import type { Request } from 'express'

/** The largest piece of a file that is held in memory at once. */
const largestPiece = 4_000_000

/**
 * The body of a request, as far as it came: of a piece whose line broke, what had arrived until then, so that nothing of
 * it is sent twice. Null where it is larger than a piece may be.
 */
export function readPiece(req: Request): Promise<Uint8Array | null> {
  const pieces: Buffer[] = []
  let length = 0
  return new Promise((done) => {
    const whole = () => done(new Uint8Array(Buffer.concat(pieces)))
    req.on('data', (piece: Buffer) => {
      length += piece.length
      if (length <= largestPiece) return void pieces.push(piece)
      req.removeAllListeners('data')
      req.resume()
      done(null)
    })
    req.once('end', whole)
    req.once('error', whole)
    req.once('close', whole)
  })
}
