import { isIP } from 'node:net'
import type { Env } from '#server/env.ts'

/** Where passkeys work: the site that browsers bind them to, and the origin that their answers name. */
export type PasskeySite = { readonly rpId: string; readonly origin: string }

/**
 * The passkeys' site, from PUBLIC_URL, else from the request's host when it is localhost. Null elsewhere: browsers
 * keep no passkey for a bare address, nor beyond this machine without https.
 */
export function passkeySite({ http: { publicUrl } }: Pick<Env, 'http'>, host: string | undefined): PasskeySite | null {
  const base = publicUrl ?? `http://${host ?? ''}`
  if (!URL.canParse(base)) return null
  const { protocol, hostname, origin } = new URL(base)
  if (hostname === 'localhost') return { rpId: hostname, origin }
  return publicUrl && protocol === 'https:' && isIP(hostname) === 0 && !hostname.startsWith('[') ? { rpId: hostname, origin } : null
}

/** The same page by a name that passkeys work with, when this one was called by the address of this machine. */
export function passkeyDetour({ http: { publicUrl } }: Pick<Env, 'http'>, host: string | undefined): string | null {
  const port = /^(?:127\.0\.0\.1|\[::1\])(:\d+)?$/.exec(host ?? '')
  return port && !publicUrl ? `http://localhost${port[1] ?? ''}` : null
}
