import { describe, expect, it } from 'vitest'
import type { WireMessage } from '#app/realtime/protocol.ts'
import { logHtml, logRows, type MessageReader } from './message-html.ts'

const reader: MessageReader = {
  personId: 'essi',
  bodyId: 'ggps',
  locale: 'en',
  timeZone: 'Africa/Lome',
  t: (key, params) => `${key}${params ? JSON.stringify(params) : ''}`,
  now: '2026-06-02T12:00:00.000Z',
}

function message(seq: number, more: Partial<WireMessage> = {}): WireMessage {
  return {
    id: `id-${seq}`,
    threadId: 't',
    seq,
    clientId: `c-${seq}`,
    author: { id: 'thabo', name: 'Thabo Molefe' },
    body: { id: 'sama', code: 'SAMA', kind: 'forum' },
    lang: 'en',
    html: '<p dir="auto">Hello</p>',
    official: false,
    onBehalf: false,
    at: '2026-06-01T11:31:00.000Z',
    change: 0,
    edited: null,
    gone: null,
    reason: null,
    replyTo: null,
    reactions: [],
    translations: [],
    ...more,
  }
}

const kinds = (messages: readonly WireMessage[], around = {}) => logRows(messages, reader, around).map(({ className }) => className)

describe('the rows of a log', () => {
  it('divide the days, in the time zone of the alliance', () => {
    const rows = logRows([message(1, { at: '2026-05-29T23:30:00.000Z' }), message(2), message(3)], reader)

    expect(rows.map(({ id, className }) => id || className)).toEqual(['day', 'm-1', 'day', 'm-2', 'm-3'])
    expect(rows[0]?.html).toBe('Friday 29 May')
    expect(rows[3]?.html).toContain('<time datetime="2026-06-01T11:31:00.000Z" title="Monday 1 June, 11:31 GMT">11:31</time>')
  })

  it('say the year of another year, and do not repeat a day already begun', () => {
    expect(logRows([message(1, { at: '2025-12-31T10:00:00.000Z' })], reader)[0]?.html).toBe('Wednesday, 31 December 2025')
    expect(kinds([message(2)], { after: '2026-06-01' })).toEqual(['msg'])
  })

  it('mark the first unread message', () => {
    expect(kinds([message(1), message(2)], { firstUnread: 2, after: '2026-06-01' })).toEqual(['msg', 'unread', 'msg'])
  })

  it('show one’s own messages, official ones and those on behalf of a forum', () => {
    const own = message(1, { author: { id: 'essi', name: 'Essi' } })

    expect(kinds([own, message(2, { official: true }), message(3, { onBehalf: true })], { after: '2026-06-01' })).toEqual([
      'msg msg-own',
      'msg msg-official',
      'msg msg-forum',
    ])
  })

  it('let a mention of the reader or of their forum stand out', () => {
    const html =
      '<span class="mention" data-id="essi">@Essi</span> <span class="mention" data-id="ggps">@GGPS</span> <span class="mention" data-id="x">@X</span>'

    const [row] = logRows([message(1, { html })], reader, { after: '2026-06-01' })

    expect(row?.html.match(/mention-me/g)).toHaveLength(2)
  })

  it('escape whatever the server has not sanitised', () => {
    const evil = '"><img src=x onerror=alert(1)>'
    const html = logHtml(
      logRows(
        [message(1, { author: { id: 'x', name: evil }, body: { id: 'b', code: evil, kind: 'forum' }, lang: evil, at: '2026-06-01T11:31:00.000Z' })],
        reader,
      ),
    )

    expect(html).not.toContain('<img')
  })
})
