/** What a request tells about where it comes from. */
export type Visit = {
  readonly cookieHeader: string | undefined
  readonly userAgent: string | undefined
  /** The peer's address, behind a trusted proxy the one that it forwards. */
  readonly address: string | undefined
  /** The name by which the browser called this site. */
  readonly host?: string | undefined
}
