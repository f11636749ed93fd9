import { randomBytes, randomUUID } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

type Options = {
  /** Vite's hot reload injects styles and scripts of its own. */
  readonly development: boolean
  readonly https: boolean
}

/**
 * The nonce and reference of each response, and the policy that goes with them (rulings.md 39). Style
 * attributes are allowed because they run no code; `same-origin` as referrer keeps form posts from carrying
 * `Origin: null`.
 */
export function securityHeaders({ development, https }: Options): RequestHandler[] {
  const nonce = (_req: unknown, res: unknown) => `'nonce-${(res as Response).locals.nonce}'`
  return [
    (_req, res, next) => {
      res.locals.nonce = randomBytes(16).toString('base64')
      res.locals.reference = randomUUID()
      next()
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'", nonce],
          styleSrcElem: development ? ["'self'", "'unsafe-inline'"] : ["'self'", nonce],
          styleSrcAttr: ["'unsafe-inline'"],
          connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          manifestSrc: ["'self'"],
          workerSrc: ["'self'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          objectSrc: ["'none'"],
          ...(https ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      strictTransportSecurity: https,
      crossOriginEmbedderPolicy: false,
      referrerPolicy: { policy: 'same-origin' },
    }),
  ]
}
