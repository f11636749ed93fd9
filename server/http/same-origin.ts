import type { Request, RequestHandler } from 'express'
import type { Env } from '#server/env.ts'
import { say } from '#server/i18n/say.ts'
import { preferredLocale } from './preferences.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

type Site = Pick<Env['http'], 'publicUrl' | 'onLoopback'>

/**
 * Refuses every request that could change something and comes from another site. `Origin` must be this
 * site's; a missing or `null` one passes only with `Sec-Fetch-Site: same-origin` (rulings.md 39), so a
 * program that calls the API sends `Origin` itself.
 */
export function requireSameOrigin(site: Site): RequestHandler {
  return (req, res, next) => {
    if (safe.has(req.method) || isSameOrigin(req, site) || asksByLink(req)) return next()
    const message = say({ code: 'foreign_origin' }, preferredLocale(req.headers.cookie, req.headers['accept-language']))
    if (req.path.startsWith('/api/')) return void res.status(403).json({ ok: false, refusal: { code: 'foreign_origin', params: {}, message } })
    res.status(403).type('text/plain').send(message)
  }
}

/** A mail program ends mails without a page and an origin (RFC 8058); what it may is in its link alone, and no cookie counts. */
function asksByLink({ path }: Pick<Request, 'path'>): boolean {
  return path.startsWith('/unsubscribe/')
}

/**
 * Takes the origin from a request that `requireSameOrigin` let pass. Remix would compare it once more with the host,
 * which a proxy may call otherwise and anyone may forward, and would fail instead of answering.
 */
export const forgetOrigin: RequestHandler = (req, _res, next) => {
  delete req.headers.origin
  delete req.headers['x-forwarded-host']
  next()
}

/** Whether a request, an upgrade included, comes from this site's own pages. */
export function isSameOrigin({ headers }: Pick<Request, 'headers'>, { publicUrl, onLoopback }: Site): boolean {
  const { origin, host } = headers
  if (origin === undefined || origin === 'null')
    return headers['sec-fetch-site'] === 'same-origin' && (!onLoopback || publicUrl !== undefined || isLoopback(host))
  if (publicUrl) return originOf(origin) === originOf(publicUrl)
  // Without PUBLIC_URL the site is whatever name it was called by; on loopback a loopback name, so that a
  // foreign name that resolves to 127.0.0.1 is foreign.
  const url = parsed(origin)
  return url !== null && url.host === host?.toLowerCase() && (!onLoopback || isLoopback(host))
}

function isLoopback(host: string | undefined): boolean {
  return loopback.has((host ?? '').toLowerCase().replace(/:\d+$/, ''))
}

function originOf(text: string): string | null {
  return parsed(text)?.origin ?? null
}

function parsed(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}
