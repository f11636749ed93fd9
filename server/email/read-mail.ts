/** What a reader sees of a mail; `at` is ISO 8601. */
export type ReadMail = { readonly subject: string; readonly to: string; readonly at: string; readonly text: string }

/** Reads a mail that this program wrote: its headers and its plain text. */
export function readMail(message: string): ReadMail {
  const { headers, body } = split(message)
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1]
  const part = boundary === undefined ? { headers, body } : split(body.split(`--${boundary}\n`)[1]?.split(`\n--${boundary}`)[0] ?? '')
  return {
    subject: words(headers.subject ?? ''),
    to: words(headers.to ?? ''),
    at: new Date(headers.date ?? 0).toISOString(),
    text: decode(part.body, part.headers['content-transfer-encoding']).trim(),
  }
}

function split(message: string): { readonly headers: { readonly [name: string]: string }; readonly body: string } {
  const text = message.replace(/\r\n/g, '\n')
  const end = text.indexOf('\n\n')
  const lines = text
    .slice(0, end)
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]))
  return { headers, body: text.slice(end + 2) }
}

function decode(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return encoding === 'quoted-printable' ? unquoted(body.replace(/=\n/g, '')) : body
}

function unquoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** Words of a header, RFC 2047. */
function words(header: string): string {
  const joined = header.replace(/\?=\s+=\?/g, '?==?')
  return joined.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
    how.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('utf8') : unquoted(text.replace(/_/g, ' ')),
  )
}
