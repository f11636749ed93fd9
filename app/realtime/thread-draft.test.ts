import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryText, draftKey } from './local-text.ts'
import type { KeptDraft } from './protocol.ts'
import { createThreadDraft } from './thread-draft.ts'

const threadId = 't-1'
const key = draftKey('essi', 'm-1', threadId)

describe('what is being written in a thread', () => {
  let texts: ReturnType<typeof createMemoryText>
  let kept: KeptDraft | null
  let field: string
  let timers: { run: () => void; after: number }[]
  let online: boolean
  let arrive: () => void

  beforeEach(() => {
    texts = createMemoryText()
    kept = null
    field = ''
    timers = []
    online = true
    arrive = () => {}
  })

  function open() {
    const link = {
      get connected() {
        return online
      },
      onConnect(connected: () => void) {
        arrive = connected
        if (online) connected()
        return () => true
      },
      async send(event: string, frame: { text: string }) {
        if (event === 'draft:read') return { ok: true, value: kept } as never
        kept = frame.text === '' ? null : { text: frame.text, at: new Date(2000).toISOString() }
        return { ok: true, value: null } as never
      },
    }
    const later = (run: () => void, after: number) => {
      const timer = { run, after }
      timers.push(timer)
      return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0)
    }
    const bring = (text: string) => {
      field = text
    }
    return createThreadDraft({ link: link as never, texts, personId: 'essi', mandateId: 'm-1', threadId, bring, typed: () => field, now: () => 1000, later })
  }
  const settled = () => new Promise((done) => setTimeout(done, 0))
  const pass = (milliseconds: number) => {
    for (const timer of timers.filter(({ after }) => after <= milliseconds)) {
      timers.splice(timers.indexOf(timer), 1)
      timer.run()
    }
  }

  it('is kept on this device after a second, and for all after ten', async () => {
    const draft = open()
    field = 'Bonjour'
    draft.changed()
    pass(1000)
    expect((await texts.draft(key)).text).toBe('Bonjour')
    expect(kept).toBeNull()

    pass(10_000)
    expect(kept).toMatchObject({ text: 'Bonjour' })
  })

  it('comes back into an empty field, from this device or from another', async () => {
    await texts.keepDraft(key, { text: 'ici', at: 1 })
    open()
    await settled()
    expect(field).toBe('ici')

    texts = createMemoryText()
    field = ''
    kept = { text: 'ailleurs', at: new Date(5000).toISOString() }
    open()
    await settled()
    expect(field).toBe('ailleurs')
  })

  it('is not overwritten by a newer one from elsewhere, which is shown beside it', async () => {
    await texts.keepDraft(key, { text: 'ici', at: 1 })
    kept = { text: 'ailleurs', at: new Date(5000).toISOString() }
    const draft = open()
    await settled()
    expect(field).toBe('ici')
    expect(draft.other()).toEqual(kept)

    draft.settle(true)
    expect(field).toBe('ailleurs')
    expect(draft.other()).toBeNull()
  })

  it('takes no notice of an older one from elsewhere', async () => {
    await texts.keepDraft(key, { text: 'ici', at: 9000 })
    kept = { text: 'ailleurs', at: new Date(5000).toISOString() }
    const draft = open()
    await settled()

    expect([field, draft.other()]).toEqual(['ici', null])
  })

  it('waits for the link, and goes out with the next one', async () => {
    online = false
    const draft = open()
    await settled()
    field = 'hors ligne'
    draft.changed()
    pass(10_000)
    expect(kept).toBeNull()

    online = true
    arrive()
    await settled()
    expect(kept).toMatchObject({ text: 'hors ligne' })
  })

  it('is forgotten everywhere once it is sent, and kept at once when the page goes', async () => {
    const draft = open()
    field = 'Bonjour'
    draft.changed()
    draft.hide()
    expect((await texts.draft(key)).text).toBe('Bonjour')
    expect(kept).toMatchObject({ text: 'Bonjour' })

    draft.cleared()
    expect((await texts.draft(key)).text).toBe('')
    expect(kept).toBeNull()
  })
})
