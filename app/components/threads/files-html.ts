import { endingOf, isPicture } from '#app/domain/threads/file-type.ts'
import type { WireFile, WireMessage } from '#app/realtime/protocol.ts'
import { type IconName, iconShapes } from '../ui/icon-shapes.ts'
import { escapeHtml } from './escape-html.ts'
import { fileSize } from './file-size.ts'
import type { MessageReader } from './message-html.ts'

/** A picture is shown no larger than this, in CSS pixels. */
const largest = { width: 360, height: 270 }

/**
 * The files of a message: pictures as pictures, in their measures from the start, the rest by name, type and size. With
 * little data pictures are links, too. Empty where there are none.
 */
export function filesHtml({ files = [], threadId, seq }: WireMessage, reader: MessageReader): string {
  if (files.length === 0) return ''
  const items = files.map((file, at) => {
    const name = file.name || neutralName(file, `${seq}-${at + 1}`, reader)
    const path = `/threads/${threadId}/files/${file.id}`
    return `<li>${isPicture(file.mediaType) && !reader.lowData ? picture(file, name, path) : link(file, name, path, reader)}</li>`
  })
  return `<ul class="msg-files" aria-label="${escapeHtml(reader.t('threads.files.label'))}">${items.join('')}</ul>`
}

/** Under the Chatham House Rule, where a name may tell who it is from. */
function neutralName({ mediaType }: WireFile, number: string, { t }: MessageReader): string {
  return `${t(isPicture(mediaType) ? 'threads.files.picture' : 'threads.files.document', { number })}.${endingOf(mediaType)}`
}

/** `target` leaves the link to the browser, which follows it to the bytes. */
function picture({ width, height }: WireFile, name: string, path: string): string {
  const scale = Math.min(1, largest.width / (width ?? 1), largest.height / (height ?? 1))
  const [shownWidth, shownHeight] = [width, height].map((length) => Math.max(1, Math.round((length ?? 1) * scale)))
  return `<a href="${path}" target="_blank" rel="noopener"><img src="${path}" alt="${escapeHtml(name)}" width="${shownWidth}" height="${shownHeight}" loading="lazy" decoding="async"></a>`
}

function link({ mediaType, size }: WireFile, name: string, path: string, { t, locale }: MessageReader): string {
  const kind = endingOf(mediaType).toUpperCase()
  const facts = [kind === 'BIN' ? '' : kind, fileSize(size, locale, t)].filter(Boolean).join(' · ')
  return `<a class="file" href="${path}" target="_self" download>${icon(isPicture(mediaType) ? 'picture' : 'file')}<span><bdi>${escapeHtml(name)}</bdi> <small>${escapeHtml(facts)}</small></span>${icon('download')}</a>`
}

function icon(name: IconName): string {
  return `<svg class="i" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="${iconShapes[name].d}"/></svg>`
}
