type Quoted = { readonly threadId: string; readonly seq: number; readonly text: string }

/** Characters of a message that a quote of it holds. */
const longest = 4000

/**
 * A text as a Markdown quote with a link to its message under it. It names nobody: under the Chatham House Rule a
 * quote elsewhere must not (rulings.md 32), and elsewhere the link leads to the name. `said` is the link's text.
 */
export function quoteOf({ threadId, seq, text }: Quoted, said: string): string {
  const whole = text.trim()
  const part = whole.length > longest ? `${whole.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : whole
  const lines = part.split('\n').map((line) => `> ${line}`.trimEnd())
  return `${[...lines, '>', `> [${said.replace(/[[\]\\]/g, '')}](/threads/${threadId}?at=${seq}#m-${seq})`].join('\n')}\n\n`
}
