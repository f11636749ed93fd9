import type { RequestHandler } from 'express'

/** Refuses a body larger than `bytes`, and one that does not say its size, before anything reads it. */
export function limitBody(bytes: number): RequestHandler {
  return (req, res, next) => {
    const size = req.headers['content-length']
    if (size === undefined && req.headers['transfer-encoding'] === undefined) return next()
    if (size === undefined) return void res.status(411).type('text/plain').send('411')
    if (Number(size) > bytes) return void res.status(413).type('text/plain').send('413')
    next()
  }
}
