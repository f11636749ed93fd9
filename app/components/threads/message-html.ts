import { type IconName, iconShapes } from '#app/components/ui/icon-shapes.ts'
import { initialsOf } from '#app/components/ui/initials-of.ts'
import { weaveMark } from '#app/components/ui/weave-mark.ts'
import type { Locale } from '#app/i18n/catalog.ts'
import { dayOf, formatInstant, formatTime, formatWeekday } from '#app/i18n/format.ts'
import type { T } from '#app/i18n/use-t.ts'
import type { WireMessage } from '#app/realtime/protocol.ts'
import { escapeHtml } from './escape-html.ts'
import { filesHtml } from './files-html.ts'
import { bodyHtml, footHtml, messagePath, movedHtml, parentHtml } from './message-parts.ts'

/** Who reads, and in which language and time zone. */
export type MessageReader = {
  readonly personId: string
  readonly bodyId: string
  readonly locale: Locale
  readonly timeZone: string
  readonly t: T
  /** May answer in this thread. */
  readonly mayWrite?: boolean
  /** Is a coordinator, whom a mention of the coordination reaches. */
  readonly coordinates?: boolean
  /** Reads with little data: without avatars, and pictures wait to be asked for. */
  readonly lowData?: boolean
  /** ISO 8601; the present, where it is not given. */
  readonly now?: string
}

/** One row of a log, ready for the page. `change`: the number of change of its message; of two states the later holds. */
export type LogRow = { readonly key: string; readonly id: string; readonly className: string; readonly change: number; readonly html: string }

/**
 * The rows of a run of messages: each message, a divider before each new day, and the mark before the first
 * unread one. The only place that writes messages as HTML, for the server's page and the live end alike: what
 * is not already sanitised is escaped here.
 */
export function logRows(messages: readonly WireMessage[], reader: MessageReader, { after = null, firstUnread = null }: Around = {}): LogRow[] {
  const thisYear = dayOf(reader.now ?? new Date().toISOString(), reader.timeZone).slice(0, 4)
  let day = after
  let when: DayWords | null = null
  return messages.flatMap((message) => {
    const own = dayOf(message.at, reader.timeZone)
    const begins = own !== day
    day = own
    if (begins || when === null) when = dayWords(own, message.at, thisYear, reader)
    const rows = [messageRow(message, reader, when)]
    if (message.seq === firstUnread)
      rows.unshift({ key: 'new', id: 'new', className: 'unread', change: 0, html: escapeHtml(reader.t('threads.log.firstUnread')) })
    if (begins) rows.unshift({ key: own, id: '', className: 'day', change: 0, html: escapeHtml(when.label) })
    return rows
  })
}

/** What stands before a run of messages: the day already begun, and the seq that the mark of the unread goes before. */
type Around = { readonly after?: string | null; readonly firstUnread?: number | null }

/** Worked out once a day of the log: dates are dear to format. */
type DayWords = { readonly label: string; readonly zone: string }

function dayWords(day: string, at: string, thisYear: string, { locale, timeZone }: MessageReader): DayWords {
  const zone = formatInstant(at, locale, timeZone).split(' ').at(-1) ?? ''
  return { label: formatWeekday(day, locale, { year: !day.startsWith(thisYear) }), zone }
}

/** The rows as one piece of HTML. */
export function logHtml(rows: readonly LogRow[]): string {
  return rows
    .map(({ id, className, change, html }) => `<li class="${className}"${id ? ` id="${id}"` : ''}${change ? ` data-change="${change}"` : ''}>${html}</li>`)
    .join('')
}

function messageRow(message: WireMessage, reader: MessageReader, when: DayWords): LogRow {
  if (message.moved)
    return { key: message.id, id: `m-${message.seq}`, className: 'msg msg-moved', change: message.change, html: movedHtml(message.moved, reader) }
  const own = message.author.id === reader.personId
  const className = ['msg', own && 'msg-own', !message.gone && message.official && 'msg-official', !message.gone && message.onBehalf && 'msg-forum']
    .filter(Boolean)
    .join(' ')
  return {
    key: message.id,
    id: `m-${message.seq}`,
    className,
    change: message.change,
    html: `${reader.lowData ? '' : avatar(message.author.name, message.body.code)}<div class="msg-head">${head(message, reader, when)}</div>${parentHtml(message, reader)}${bodyHtml(message, reader)}${filesHtml(message, reader)}${footHtml(message, reader)}`,
  }
}

function head(message: WireMessage, { t, locale, timeZone }: MessageReader, { label, zone }: DayWords): string {
  const { author, body, official, onBehalf, at, edited } = message
  const forum = body.kind === 'secretariat' ? t('threads.log.secretariat') : body.code
  const marks = [official && tag('sign', t('threads.log.official')), onBehalf && tag('flag', t('threads.log.onBehalf', { body: forum }), 'turn')]
  const clock = formatTime(at, locale, timeZone)
  const time = `<time datetime="${escapeHtml(at)}" title="${escapeHtml(`${label}, ${clock} ${zone}`)}">${escapeHtml(clock)}</time>`
  const history = edited ? `<a href="${messagePath(message)}">${escapeHtml(t(`threads.log.${edited}`))}</a>` : ''
  return `<strong><bdi>${escapeHtml(author.name)}</bdi></strong><span>${escapeHtml(forum)}</span>${marks.filter(Boolean).join('')}${time}${history}`
}

function tag(icon: IconName, words: string, tone?: string): string {
  const { d } = iconShapes[icon]
  const drawing = `<svg class="i i-s" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="${d}"/></svg>`
  return `<span class="${tone ? 'tag tag-tone' : 'tag'}"${tone ? ` data-tone="${tone}"` : ''}>${drawing}${escapeHtml(words)}</span>`
}

function avatar(name: string, code: string): string {
  return `<span class="av" aria-hidden="true">${escapeHtml(initialsOf(name))}${mark(code)}</span>`
}

const marks = new Map<string, string>()

function mark(code: string): string {
  const known = marks.get(code)
  if (known) return known
  const cloth = weaveMark(code).map(({ dye, d }) => `<path class="dye-${dye}" d="${d}"/>`)
  const drawn = `<svg width="14" height="14" viewBox="0 0 8 8" shape-rendering="crispEdges" aria-hidden="true" focusable="false">${cloth.join('')}</svg>`
  marks.set(code, drawn)
  return drawn
}
