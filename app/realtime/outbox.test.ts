import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryText, type LocalText } from './local-text.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import type { Answer, WireMessage } from './protocol.ts'
import { NoAnswer } from './socket.ts'

type Sent = { readonly commandId: string; readonly as: string; readonly input: { readonly text: string } }

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

  it('forgets everything when it is wiped', async () => {
    fake.cut()
    write('un')
    await settled()

    await outbox.wipe()

    expect(outbox.entries()).toEqual([])
    expect(await texts.outbox('essi')).toEqual([])
  })
})
