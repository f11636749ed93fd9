import type { Request, RequestHandler, Response } from 'express'

/** A handler whose promise hands its error on. */
export function caught(handle: (req: Request, res: Response, next: () => void) => Promise<void>): RequestHandler {
  return (req, res, next) => void handle(req, res, next).catch(next)
}
