/** The first and last figures of a text's SHA-256; the whole in the title. */
export function TextMark({ hash }: { readonly hash: string }) {
  return (
    <code className="nowrap" title={hash}>
      {hash.slice(0, 4)} {hash.slice(4, 8)} … {hash.slice(-4)}
    </code>
  )
}
