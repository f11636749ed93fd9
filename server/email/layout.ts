/** A mail's parts in the reader's language; `action` is the one thing to do, if there is one. */
export type MailParts = {
  readonly locale: string
  readonly subject: string
  readonly greeting: string
  readonly sentences: readonly string[]
  /** Several things, each with the page that it leads to. */
  readonly items?: readonly { readonly sentence: string; readonly url: string }[]
  readonly action: { readonly label: string; readonly url: string } | null
  /** Why it came, and where to change that. */
  readonly footer: string
}

export type RenderedMail = { readonly subject: string; readonly text: string; readonly html: string }

/** The two bodies of a mail: plain text, and the same as HTML that needs nothing from elsewhere. */
export function layOut({ locale, subject, greeting, sentences, items = [], action, footer }: MailParts): RenderedMail {
  const listed = items.map(({ sentence, url }) => `- ${sentence}\n  ${url}`)
  const text = [greeting, ...sentences, ...listed, ...(action ? [`${action.label}\n${action.url}`] : []), `-- \n${footer}`].join('\n\n')
  const paragraphs = [greeting, ...sentences].map((sentence) => `<p style="margin:0 0 16px">${escaped(sentence)}</p>`).join('')
  const html = `<!doctype html><html lang="${locale}" dir="ltr"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;background:#fbfaf6;color:#1c1a16;font:16px/1.5 system-ui,sans-serif"><div style="max-width:560px">
${paragraphs}${items.length > 0 ? list(items) : ''}${action ? button(action) : ''}
<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #d9d5c8;color:#5b574c;font-size:14px">${escaped(footer)}</p></div></body></html>`
  return { subject: oneLine(subject), text: `${text}\n`, html }
}

function button({ label, url }: NonNullable<MailParts['action']>): string {
  const look = 'background:#1c1a16;color:#fff;padding:12px 18px;border-radius:4px;text-decoration:none'
  return `<p style="margin:24px 0"><a href="${escaped(url)}" style="${look}">${escaped(label)}</a></p>`
}

function list(items: NonNullable<MailParts['items']>): string {
  const lines = items.map(({ sentence, url }) => `<li style="margin:0 0 12px"><a href="${escaped(url)}" style="color:#1c1a16">${escaped(sentence)}</a></li>`)
  return `<ul style="margin:0 0 16px;padding:0 0 0 20px">${lines.join('')}</ul>`
}

const entities: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** Titles come from people: a line break must not begin another header. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ')
}
