import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryText, type LocalText } from './local-text.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import type { Answer, WireMessage } from './protocol.ts'
import { NoAnswer } from './socket.ts'

type Sent = { readonly commandId: string; readonly as: string; readonly input: { readonly text: string; readonly threadId: string } }

const unsent = { mandateId: 'm-1', threadId: 't-1', text: 'un', lang: 'fr', official: false, onBehalf: false, writtenAt: 0 } as const

/** A link whose answers the test gives. */
function createFakeLink() {
  const sent: Sent[] = []
  const arrivals = new Set<() => void>()
  let answer: (frame: Sent) => Answer<unknown> | 'none' = (frame) => ({ ok: true, value: { clientId: frame.commandId } })
  const link = {
    connected: true,
    renewed: 0,
    renew() {
      link.renewed++
      for (const arrive of arrivals) setTimeout(arrive)
    },
    onConnect(arrive: () => void) {
      arrivals.add(arrive)
      if (link.connected) arrive()
      return () => arrivals.delete(arrive)
    },
    async send(_event: string, frame: unknown) {
      if (!link.connected) throw new NoAnswer()
      sent.push(frame as Sent)
      const given = answer(frame as Sent)
      if (given === 'none') throw new NoAnswer()
      return given as never
    },
  }
  return {
    link,
    sent,
    answers: (next: typeof answer) => {
      answer = next
    },
    cut: () => {
      link.connected = false
    },
    restore: () => {
      link.connected = true
      for (const arrive of arrivals) arrive()
    },
  }
}

const settled = () => new Promise((wake) => setTimeout(wake, 5))

describe('the outbox', () => {
  let fake: ReturnType<typeof createFakeLink>
  let texts: LocalText
  let outbox: Outbox
  let stored: WireMessage[]
  let id = 0

  beforeEach(async () => {
    fake = createFakeLink()
    texts = createMemoryText()
    stored = []
    outbox = make()
    await outbox.start('essi')
  })

  function make() {
    const made = createOutbox({ link: fake.link, texts, now: () => id, newId: () => `id-${++id}`, pause: async () => {} })
    made.onStored((message) => void stored.push(message))
    return made
  }

  const write = (text: string, more = {}) =>
    outbox.post({ personId: 'essi', mandateId: 'm-1', threadId: 't-1', text, lang: 'fr', official: false, onBehalf: false, ...more })
  const states = () => outbox.entries().map(({ text, state }) => [text, state])

  it('takes up what was written in the order of writing, though the clock was set back meanwhile', async () => {
    fake.cut()
    const instants = [9000, 5000, 5000]
    const outbox = createOutbox({ link: fake.link, texts, now: () => instants.shift() ?? 0 })
    for (const text of ['one', 'two', 'three'])
      outbox.post({ personId: 'essi', mandateId: 'm-1', threadId: 't-1', text, lang: 'fr', official: false, onBehalf: false })
    await settled()

    const later = make()
    await later.start('essi')

    expect(later.entries().map(({ text }) => text)).toEqual(['one', 'two', 'three'])
  })

  it('sends at once, and forgets what is stored', async () => {
    const clientId = write('un')
    await settled()

    expect(fake.sent.map(({ commandId }) => commandId)).toEqual([clientId])
    expect(stored).toEqual([{ clientId }])
    expect(outbox.entries()).toEqual([])
    expect(await texts.outbox('essi')).toEqual([])
  })

  it('keeps what is written without a link, and sends it in order once the link is back', async () => {
    fake.cut()
    write('un')
    write('deux')
    await settled()
    expect(states()).toEqual([
      ['un', 'waiting'],
      ['deux', 'waiting'],
    ])
    expect(await texts.outbox('essi')).toHaveLength(2)

    fake.restore()
    await settled()

    expect(fake.sent.map(({ input }) => input.text)).toEqual(['un', 'deux'])
    expect(outbox.entries()).toEqual([])
  })

  it('sends again under the same id when the answer was lost', async () => {
    fake.answers(() => {
      fake.cut()
      return 'none'
    })
    const clientId = write('un')
    await settled()
    expect(states()).toEqual([['un', 'waiting']])

    fake.answers((frame) => ({ ok: true, value: { clientId: frame.commandId } }))
    fake.restore()
    await settled()

    expect(fake.sent.map(({ commandId }) => commandId)).toEqual([clientId, clientId])
    expect(stored).toHaveLength(1)
  })

  it('makes a new connection where the old one stands and does not answer', async () => {
    let asked = 0
    fake.answers((frame) => (asked++ === 0 ? 'none' : { ok: true, value: { clientId: frame.commandId } }))

    write('un')
    await settled()

    expect(fake.link.renewed).toBe(1)
    expect(fake.sent).toHaveLength(2)
    expect(outbox.entries()).toEqual([])
  })

  it('keeps a refused message with the sentence that says why, and sends what follows', async () => {
    fake.answers(({ input }) =>
      input.text === 'un' ? { ok: false, refusal: { code: 'thread_locked', sentence: 'Ce fil est fermé.' } } : { ok: true, value: {} },
    )
    const clientId = write('un')
    write('deux')
    await settled()

    expect(outbox.entries()).toMatchObject([{ text: 'un', state: 'failed', sentence: 'Ce fil est fermé.' }])
    await outbox.discard(clientId)
    expect(await texts.outbox('essi')).toEqual([])
  })

  it('tries a refused message again when its author wants it', async () => {
    fake.answers(() => ({ ok: false, refusal: { code: 'thread_locked', sentence: 'Ce fil est fermé.' } }))
    const clientId = write('un')
    await settled()

    fake.answers(() => ({ ok: true, value: {} }))
    await outbox.retry(clientId)

    expect(outbox.entries()).toEqual([])
  })

  it('waits where the server is busy, and for a new session', async () => {
    let asked = 0
    fake.answers(() => (asked++ === 0 ? { ok: false, refusal: { code: 'busy', sentence: '' } } : { ok: true, value: {} }))
    write('un')
    await settled()
    expect(outbox.entries()).toEqual([])

    fake.answers(() => ({ ok: false, refusal: { code: 'unauthenticated', sentence: '' } }))
    write('deux')
    await settled()
    expect(states()).toEqual([['deux', 'waiting']])
  })

  it('takes up after a reload what waited, as what it was written as', async () => {
    fake.cut()
    write('un', { mandateId: 'm-2' })
    await settled()

    outbox = make()
    fake.restore()
    await outbox.start('essi')
    await settled()

    expect(fake.sent.map(({ as, input }) => [as, input.text])).toContainEqual(['m-2', 'un'])
  })

  it('does not touch what another person left on this device', async () => {
    await texts.keep({
      clientId: 'x',
      personId: 'thabo',
      mandateId: 'm-9',
      threadId: 't-1',
      text: 'his',
      lang: 'en',
      official: false,
      onBehalf: false,
      writtenAt: 0,
    })

    outbox = make()
    await outbox.start('essi')

    expect(fake.sent).toEqual([])
    expect(await texts.outbox('thabo')).toHaveLength(1)
  })

  it('forgets what is one’s own when it is wiped, and leaves what somebody else wrote on this device', async () => {
    fake.cut()
    write('un')
    await texts.keep({ ...unsent, clientId: 'theirs', personId: 'thabo' })
    for (const person of ['essi', 'thabo', 'essi-2']) await texts.keepDraft(`${person} m-1 t-1`, { text: person, at: 1 })
    await settled()

    await outbox.wipe('essi')

    expect(outbox.entries()).toEqual([])
    expect(await texts.outbox('essi')).toEqual([])
    expect(await texts.outbox('thabo')).toHaveLength(1)
    const kept = await Promise.all(['essi', 'thabo', 'essi-2'].map(async (person) => (await texts.draft(`${person} m-1 t-1`)).text))
    expect(kept).toEqual(['', 'thabo', 'essi-2'])
    expect(await texts.holdsAny()).toBe(true)
    for (const person of ['thabo', 'essi-2']) await texts.wipe(person)
    expect(await texts.holdsAny()).toBe(false)
  })

  it('hands nothing of one person on to the next who signs in without a new page', async () => {
    fake.cut()
    write('un')
    await settled()

    await outbox.start('thabo')
    fake.restore()
    await settled()

    expect(outbox.entries()).toEqual([])
    expect(fake.sent).toEqual([])
    expect(await texts.outbox('essi')).toHaveLength(1)
  })

  it('lets what slow mode holds back leave by itself, in its order, and what goes elsewhere pass it', async () => {
    let time = 0
    const pauses: { readonly milliseconds: number; readonly end: () => void }[] = []
    const pause = (milliseconds: number) => new Promise<void>((end) => pauses.push({ milliseconds, end }))
    outbox = createOutbox({ link: fake.link, texts, now: () => time, newId: () => `id-${++id}`, pause })
    await outbox.start('essi')
    let lastAt = Number.NEGATIVE_INFINITY
    fake.answers(({ commandId, input }) => {
      if (input.threadId !== 't-1') return { ok: true, value: { clientId: commandId } }
      if (time < lastAt + 30_000)
        return { ok: false, refusal: { code: 'slow_mode', params: { seconds: (lastAt + 30_000 - time) / 1000 }, sentence: 'Au ralenti.' } }
      lastAt = time
      return { ok: true, value: { clientId: commandId } }
    })
    fake.cut()
    for (const text of ['un', 'deux', 'trois']) write(text)
    write('ailleurs', { threadId: 't-2' })
    await settled()
    fake.restore()
    await settled()

    expect(fake.sent.map(({ input }) => input.text)).toEqual(['un', 'deux', 'ailleurs'])
    expect(outbox.entries()).toMatchObject([
      { text: 'deux', state: 'waiting', leavesAt: 30_000 },
      { text: 'trois', state: 'waiting' },
    ])
    expect(pauses.map(({ milliseconds }) => milliseconds)).toEqual([30_000])

    for (time of [30_000, 60_000]) {
      pauses.at(-1)?.end()
      await settled()
    }

    expect(fake.sent.map(({ input }) => input.text)).toEqual(['un', 'deux', 'ailleurs', 'deux', 'trois', 'trois'])
    expect(outbox.entries()).toEqual([])
    expect(await texts.outbox('essi')).toEqual([])
  })
})
