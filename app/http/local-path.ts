/**
 * A path of this site to go on to, or `otherwise`: never another host, whatever a link carries
 * (`//host`, `/\host`, a scheme, control characters).
 */
export function localPath(wanted: string | null | undefined, otherwise = '/'): string {
  if (!wanted || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return otherwise
  const base = 'http://here.invalid'
  if (!URL.canParse(wanted, base)) return otherwise
  const { origin, pathname, search, hash } = new URL(wanted, base)
  return origin === base && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : otherwise
}
