import type { WireMessage, WirePlace, WireReaction } from '#app/realtime/protocol.ts'
import { escapeHtml } from './escape-html.ts'
import type { MessageReader } from './message-html.ts'
import { shownText } from './shown-text.ts'

/** The page of one message: its history, its translations and what can be done with it. */
export function messagePath({ threadId, seq }: Pick<WireMessage, 'threadId' | 'seq'>): string {
  return `/threads/${threadId}/m/${seq}`
}

/** A thread opened around one of its messages. */
export function messageAnchor({ threadId, seq }: Pick<WireMessage, 'threadId' | 'seq'>): string {
  return `/threads/${threadId}?at=${seq}#m-${seq}`
}

/** Above a message the one that it answers. */
export function parentHtml({ threadId, replyTo }: WireMessage, { t }: MessageReader): string {
  if (!replyTo) return ''
  const { seq, name, excerpt, lang } = replyTo
  const href = messageAnchor({ threadId: replyTo.threadId ?? threadId, seq })
  if (replyTo.threadId && !name) return `<a class="quote msg-parent" href="${href}">${escapeHtml(t('threads.log.answersElsewhere'))}</a>`
  const said = excerpt ? `<span lang="${escapeHtml(lang)}" dir="auto">${escapeHtml(excerpt)}</span>` : escapeHtml(t('threads.log.parentGone'))
  return `<a class="quote msg-parent" href="${href}"><bdi>${escapeHtml(t('threads.log.answers', { name }))}</bdi> ${said}</a>`
}

/** In the place of a message that went into another thread: the way there. */
export function movedHtml({ title, lang, ...place }: WirePlace, { t }: MessageReader): string {
  const thread = title ? `<bdi lang="${escapeHtml(lang)}">${escapeHtml(title)}</bdi>` : escapeHtml(t('threads.log.otherThread'))
  return `<p class="msg-gone">${escapeHtml(t('threads.log.movedTo'))} <a href="${messageAnchor(place)}">${thread}</a></p>`
}

/** What was said: in the reader's language where somebody translated it, with the original one click away. */
export function bodyHtml(message: WireMessage, reader: MessageReader): string {
  if (message.gone) return `<p class="msg-gone">${escapeHtml(goneWords(message, reader))}</p>`
  const { shown, original, words } = shownText(message, reader)
  const said = textHtml(shown.lang, withOwnMentions(shown.html, reader))
  if (!original) return said
  const first = textHtml(original.lang, withOwnMentions(original.html, reader))
  return `${said}<details class="msg-original"><summary>${escapeHtml(words)}</summary>${first}</details>`
}

function textHtml(lang: string, html: string): string {
  return `<div class="msg-body" lang="${escapeHtml(lang)}">${html}</div>`
}

function goneWords({ gone, reason }: WireMessage, { t }: MessageReader): string {
  if (gone === 'hidden') return t('threads.log.hidden', { reason: reason ?? '' })
  if (gone === 'moved') return t('threads.log.movedElsewhere')
  return t(gone === 'moderator' ? 'threads.log.deletedByModerator' : 'threads.log.deleted')
}

/** A mention of the reader, of the body they act for or of their role stands out. */
function withOwnMentions(html: string, { personId, bodyId, coordinates }: MessageReader): string {
  const own = [personId, bodyId, ...(coordinates ? ['coordinators'] : [])]
  return own.reduce((marked, id) => marked.replaceAll(`class="mention" data-id="${id}"`, `class="mention mention-me" data-id="${id}"`), html)
}

/** Under a message who reacted how, the way to answer, and to everything else. */
export function footHtml(message: WireMessage, reader: MessageReader): string {
  const { t } = reader
  const path = messagePath(message)
  const reactions = message.reactions.map((reaction) => reactionHtml(reaction, path, reader))
  const acts =
    reader.mayWrite && !message.gone
      ? [
          `<a class="msg-reply" href="/threads/${message.threadId}?reply=${message.seq}#end">${escapeHtml(t('threads.log.reply'))}</a>`,
          `<a class="msg-do" href="${path}/react">${escapeHtml(t('threads.log.react'))}</a>`,
        ]
      : []
  return `<div class="msg-foot">${[...reactions, ...acts].join('')}<a href="${path}">${escapeHtml(t('threads.log.more'))}</a></div>`
}

function reactionHtml({ kind, people }: WireReaction, path: string, { t, personId, mayWrite }: MessageReader): string {
  const own = people.some(({ id }) => id === personId)
  const names = people.map(({ name, code }) => `${name} (${code === 'SECRETARIAT' ? t('threads.log.secretariat') : code})`).join(', ')
  const words = `${t(`threads.log.reactions.${kind}`)} ${people.length}${own ? ` · ${t('threads.log.reactions.own')}` : ''}`
  return `<a class="${own ? 'msg-reaction msg-reaction-own' : 'msg-reaction'}" ${mayWrite ? `data-kind="${kind}" ` : ''}href="${path}" title="${escapeHtml(names)}">${escapeHtml(words)}</a>`
}
