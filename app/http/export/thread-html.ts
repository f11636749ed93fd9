import { escapeHtml } from '#app/components/threads/escape-html.ts'
import type { ExportedMessage, ExportedPinned, ExportedThread } from '#app/domain/threads/exported.ts'
import { formatInstant } from '#app/i18n/format.ts'
import type { ExportedFile, FileWords } from './exported-file.ts'
import { attachmentLines, fileFacts, fileRule, fileTitle, fileWho, goneLine, messageHead, reactionsLine, translationHead } from './file-lines.ts'
import { fileStyle } from './file-style.ts'

/** A thread as one page that needs nothing else: no script, no other file, to be read offline and printed. */
export async function* threadHtml({ thread, runs }: ExportedFile, words: FileWords): AsyncGenerator<string> {
  const { t, locale } = words
  const title = fileTitle(thread, words)
  yield `<!doctype html>
<html lang="${locale}" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline'"><title>${escapeHtml(title)}</title><style>${fileStyle}</style></head><body>
<h1 lang="${escapeHtml(thread.title ? thread.lang : locale)}" dir="auto">${escapeHtml(title)}</h1>
${ruleBox(fileRule(thread, words))}<dl>${fileFacts(thread, words)
    .map(([term, value]) => `<dt>${escapeHtml(term)}</dt><dd dir="auto">${escapeHtml(value)}</dd>`)
    .join('')}</dl>
`
  if (thread.summary) yield `<h2>${escapeHtml(t('acts.file.summary'))}</h2>${pinned(thread.summary, words)}`
  for (const outcome of thread.outcomes)
    yield `<h2>${escapeHtml(t(outcome.reopened ? 'acts.file.outcomeReopened' : 'acts.file.outcome'))}</h2>${pinned(outcome, words)}`
  if (thread.minutes.length > 0) yield `<h2>${escapeHtml(t('acts.file.minutes'))}</h2><ol>${thread.minutes.map(point).join('')}</ol>`
  if (thread.scope === 'whole') {
    yield `<h2>${escapeHtml(t('acts.file.said'))}</h2><ol class="log">`
    for await (const run of runs) yield run.map((message) => messageItem(message, words)).join('')
    yield '</ol>'
  }
  yield '</body></html>\n'
}

function ruleBox(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<div class="rule">${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</div>\n`
}

function pinned({ html, lang, by, at }: ExportedPinned, words: FileWords): string {
  const line = [fileWho(by, words), formatInstant(at, words.locale, words.timeZone)].filter(Boolean).join(' · ')
  return `${said(html, lang, words)}<p class="note">${escapeHtml(line)}</p>`
}

function point({ number, textFr, textEn }: ExportedThread['minutes'][number]): string {
  const said = (lang: string, text: string) => (text ? `<p class="as-typed" lang="${lang}" dir="auto">${escapeHtml(text)}</p>` : '')
  return `<li value="${number}">${said('fr', textFr)}${said('en', textEn)}</li>`
}

function messageItem(message: ExportedMessage, words: FileWords): string {
  const gone = goneLine(message, words)
  const body = gone === null ? said(message.html, message.lang, words) : `<p class="note">${escapeHtml(gone)}</p>`
  const translations = message.translations.map(
    (one) => `<div class="also"><p class="note">${escapeHtml(translationHead(one, words))}</p>${said(one.html, one.lang, words)}</div>`,
  )
  const reactions = message.reactions.length > 0 ? `<p class="note">${escapeHtml(reactionsLine(message, words))}</p>` : ''
  return `<li id="m-${message.seq}"><p class="head">${escapeHtml(messageHead(message, words))}</p>${body}${attachments(message, words)}${translations.join('')}${former(message, words)}${reactions}</li>\n`
}

function attachments(message: ExportedMessage, words: FileWords): string {
  const lines = attachmentLines(message, words)
  if (lines.length === 0) return ''
  const items = lines.map((line) => `<li dir="auto">${escapeHtml(line)}</li>`).join('')
  return `<p class="note">${escapeHtml(words.t('threads.files.label'))}</p><ul class="files">${items}</ul>`
}

function former({ former: texts }: ExportedMessage, { t, locale, timeZone }: FileWords): string {
  if (texts.length === 0) return ''
  const items = texts.map(
    ({ text, lang, replacedAt }) =>
      `<p class="note">${escapeHtml(t('acts.file.until', { at: formatInstant(replacedAt, locale, timeZone) }))}</p><p class="as-typed" lang="${escapeHtml(lang)}" dir="auto">${escapeHtml(text)}</p>`,
  )
  return `<details><summary>${escapeHtml(t('acts.file.former'))}</summary>${items.join('')}</details>`
}

/** A text that was made safe when it was stored: without ids, its links to other pages of Kente whole. */
function said(html: string, lang: string, { origin }: FileWords): string {
  const own = html.replace(/ data-id="[^"]*"/g, '').replace(/href="(\/[^"]*)"/g, `href="${escapeHtml(origin)}$1"`)
  return `<div lang="${escapeHtml(lang)}" dir="auto">${own}</div>`
}
