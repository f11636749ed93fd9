import { localPath } from './local-path.ts'

/** Where a small form goes back to: the page it names, else the page it was posted from, always of this site. */
export function backTo(request: Request, next: string | undefined): string {
  if (next) return localPath(next)
  const referrer = request.headers.get('Referer')
  if (!referrer || !URL.canParse(referrer)) return '/'
  const { host, pathname, search } = new URL(referrer)
  return host === request.headers.get('Host') ? localPath(`${pathname}${search}`) : '/'
}
