import { beforeEach, describe, expect, it } from 'vitest'
import type { ServerToClient, WireMessage } from './protocol.ts'
import { createThreadView, type ThreadView } from './thread-view.ts'

function message(seq: number, author = 'thabo'): WireMessage {
  return {
    id: `m-${seq}`,
    threadId: 't-1',
    seq,
    clientId: `c-${seq}`,
    author: { id: author, name: author },
    body: { id: 'b', code: 'SAMA', kind: 'forum' },
    lang: 'en',
    html: `<p>${seq}</p>`,
    official: false,
    onBehalf: false,
    at: '2026-06-01T12:00:00.000Z',
    change: 0,
    edited: null,
    gone: null,
    reason: null,
    replyTo: null,
    reactions: [],
    translations: [],
  }
}

describe('the live end of a thread', () => {
  let stored: WireMessage[]
  let changed: WireMessage[]
  let change: number
  let asked: number[]
  let handlers: { [event: string]: (frame: never) => void }
  let arrive: () => void
  let timers: (() => void)[]
  let view: ThreadView
  let closed: boolean
  let readable: boolean

  beforeEach(() => {
    stored = []
    changed = []
    change = 3
    asked = []
    handlers = {}
    timers = []
    closed = false
    readable = true
    const link = {
      connected: true,
      renew: () => {},
      on(event: string, handle: (frame: never) => void) {
        handlers[event] = handle
        return () => delete handlers[event]
      },
      onConnect(open: () => void) {
        arrive = open
        return () => true
      },
      async send(event: string, frame: { afterSeq?: number; afterChange?: number; input?: { afterSeq: number; afterChange: number } }) {
        if (event === 'thread:close') closed = true
        if (!readable) return { ok: false, refusal: { code: 'not_found', sentence: '' } } as never
        const after = frame.afterSeq ?? frame.input?.afterSeq ?? 0
        asked.push(after)
        const found = stored.filter(({ seq }) => seq > after).slice(0, 2)
        const lastSeq = stored.at(-1)?.seq ?? 0
        return {
          ok: true,
          value: {
            threadId: 't-1',
            lastSeq,
            messages: found,
            change,
            changed: changed.filter((one) => one.change > (frame.input?.afterChange ?? frame.afterChange ?? 0)),
            more: (found.at(-1)?.seq ?? lastSeq) < lastSeq,
          },
        } as never
      },
    }
    view = createThreadView({
      link: link as never,
      threadId: 't-1',
      mandateId: 'm',
      personId: 'essi',
      lastSeq: 10,
      change: 3,
      later: (run) => {
        timers.push(run)
        return () => {}
      },
      jitter: () => 0,
    })
  })

  const receive = <E extends keyof ServerToClient>(event: E, frame: Parameters<ServerToClient[E]>[0]) => handlers[event]?.(frame as never)
  const seqs = () => view.state().messages.map(({ seq }) => seq)
  const settled = () => new Promise((wake) => setTimeout(wake, 5))

  it('shows messages as they come, each once', () => {
    receive('thread:message', message(11))
    receive('thread:message', message(11))
    receive('thread:message', message(12))
    receive('thread:message', message(9))

    expect(seqs()).toEqual([11, 12])
    expect(view.state().lastSeq).toBe(12)
  })

  it('holds a later message until the earlier one has come', () => {
    receive('thread:message', message(12))
    expect(seqs()).toEqual([])

    receive('thread:message', message(11))

    expect(seqs()).toEqual([11, 12])
  })

  it('asks the database for what a gap keeps back', async () => {
    stored = [message(11), message(12)]
    receive('thread:message', message(12))
    expect(timers).toHaveLength(1)

    timers[0]?.()
    await settled()

    expect(asked).toEqual([10])
    expect(seqs()).toEqual([11, 12])
  })

  it('shows one’s own stored message before the earlier ones have come', () => {
    view.stored(message(13, 'essi'))

    expect(seqs()).toEqual([13])
    expect(view.state().lastSeq).toBe(10)
  })

  it('asks after each connection for exactly what it missed, in runs', async () => {
    stored = [11, 12, 13, 14, 15].map((seq) => message(seq))

    arrive()
    await settled()

    expect(seqs()).toEqual([11, 12, 13, 14, 15])
    expect(asked).toEqual([10, 12, 14])
  })

  it('notices by a tip that something was done to the thread', () => {
    receive('tip', { threads: { 't-1': 10 }, changes: { 't-1': 3 }, acts: { 't-1': 2 } })
    expect([view.state().acts, timers.length]).toEqual([2, 0])
  })

  it('notices by a tip that the last message was lost', async () => {
    stored = [message(11)]
    receive('tip', { threads: { 't-1': 11 }, changes: { 't-1': 3 }, acts: {} })

    timers[0]?.()
    await settled()

    expect(seqs()).toEqual([11])
  })

  it('asks what changed, and shows of two states the later one', async () => {
    receive('thread:message', message(11))
    ;[changed, change] = [
      [
        { ...message(4), change: 4, html: '<p>four</p>' },
        { ...message(11), change: 5, html: '<p>eleven</p>' },
      ],
      5,
    ]
    receive('messages:changed', { threadId: 't-1', change: 5 })

    timers[0]?.()
    await settled()
    receive('thread:message', message(11))

    expect(view.state().changed.map(({ seq, html }) => [seq, html])).toEqual([[4, '<p>four</p>']])
    expect(view.state().messages.map(({ html }) => html)).toEqual(['<p>eleven</p>'])
  })

  it('asks once more for what changed while an answer was under way', async () => {
    stored = [message(11)]
    receive('thread:message', message(12))
    timers[0]?.()
    ;[changed, change] = [[{ ...message(4), change: 4, html: '<p>four</p>' }], 4]
    receive('messages:changed', { threadId: 't-1', change: 4 })
    timers[1]?.()
    await settled()

    expect(view.state().changed.map(({ seq }) => seq)).toEqual([4])
  })

  it('notices by a tip that a change was lost, and asks nothing for what it knows', () => {
    receive('messages:changed', { threadId: 't-1', change: 3 })
    receive('tip', { threads: { 't-1': 10 }, changes: { 't-1': 3 }, acts: {} })
    expect(timers).toHaveLength(0)

    receive('tip', { threads: { 't-1': 10 }, changes: { 't-1': 4 }, acts: {} })

    expect(timers).toHaveLength(1)
  })

  it('asks again when the page is looked at again', async () => {
    stored = [message(11)]

    view.lookAgain()
    await settled()

    expect(seqs()).toEqual([11])
  })

  it('says when the thread is no longer open to its reader', async () => {
    receive('thread:ended', { threadId: 't-1' })
    expect(view.state().ended).toBe(true)

    readable = false
    view.lookAgain()
    await settled()
    expect(view.state().ended).toBe(true)
  })

  it('leaves other threads alone, and its own when it closes', () => {
    receive('thread:message', { ...message(11), threadId: 't-2' })
    expect(seqs()).toEqual([])

    view.close()

    expect(closed).toBe(true)
  })
})
