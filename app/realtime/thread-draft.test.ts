import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryText, draftKey, type LocalText } from './local-text.ts'
import type { DraftKept, KeptDraft } from './protocol.ts'
import { createThreadDraft } from './thread-draft.ts'

const threadId = 't-1'
const key = draftKey('essi', 'm-1', threadId)
const settled = () => new Promise((done) => setTimeout(done, 0))

/** What all devices hold, kept by when it came. */
function createKeeper() {
  let kept: KeptDraft | null = null
  let clock = 0
  return {
    kept: () => kept,
    read: () => kept,
    keep({ text, over }: { text: string; over: string | null }): DraftKept {
      if (kept && kept.text !== text && kept.at !== over) return { at: null, other: kept }
      clock += 1000
      kept = text === '' ? null : { text, at: new Date(clock).toISOString() }
      return { at: kept?.at ?? null, other: null }
    },
  }
}

describe('what is being written in a thread', () => {
  let keeper: ReturnType<typeof createKeeper>
  let devices: { hear: () => void }[]

  beforeEach(() => {
    keeper = createKeeper()
    devices = []
  })

  /** A device with the thread open: its field, its line and its clock. */
  function open({ texts = createMemoryText(), field = '', online = true }: { texts?: LocalText; field?: string; online?: boolean } = {}) {
    const timers: { run: () => void; after: number }[] = []
    let arrive = () => {}
    let hear = () => {}
    const line = { online, answers: true, slow: Promise.resolve() }
    const device = { hear: () => hear() }
    const link = {
      get connected() {
        return line.online
      },
      onConnect(connected: () => void) {
        arrive = connected
        if (line.online) connected()
        return () => true
      },
      on(_: string, heard: (frame: { threadId: string }) => void) {
        hear = () => line.online && heard({ threadId })
        return () => true
      },
      async send(event: string, frame: { text: string; over: string | null }) {
        if (!line.online) throw new Error('no link')
        const value = event === 'draft:read' ? keeper.read() : keeper.keep(frame)
        await line.slow
        if (!line.answers) throw new Error('no answer')
        if (event === 'draft:keep') for (const each of devices) if (each !== device) each.hear()
        return { ok: true, value } as never
      },
    }
    const later = (run: () => void, after: number) => {
      const timer = { run, after }
      timers.push(timer)
      return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0)
    }
    const screen = { field }
    const bring = (text: string) => {
      screen.field = text
    }
    const ports = { link: link as never, texts, personId: 'essi', mandateId: 'm-1', threadId, bring, typed: () => screen.field, now: () => 1000, later }
    const draft = createThreadDraft(ports)
    devices.push(device)
    return {
      draft,
      screen,
      line,
      texts,
      write(text: string): void {
        screen.field = text
        draft.changed()
      },
      sendMessage(): void {
        screen.field = ''
        draft.cleared()
      },
      async pass(milliseconds: number): Promise<void> {
        for (const timer of timers.filter(({ after }) => after <= milliseconds)) {
          timers.splice(timers.indexOf(timer), 1)
          timer.run()
        }
        await settled()
      },
      async comeBack(): Promise<void> {
        line.online = true
        line.answers = true
        arrive()
        await settled()
      },
    }
  }

  it('is kept on this device after a second, and for all after ten', async () => {
    const here = open()
    await settled()
    here.write('Bonjour')
    await here.pass(1000)
    expect((await here.texts.draft(key)).text).toBe('Bonjour')
    expect(keeper.kept()).toBeNull()

    await here.pass(10_000)
    expect(keeper.kept()).toMatchObject({ text: 'Bonjour' })
  })

  it('comes back into the field, from this device or from another', async () => {
    const texts = createMemoryText()
    await texts.keepDraft(key, { text: 'ici', at: 1 })
    const here = open({ texts })
    await settled()
    expect(here.screen.field).toBe('ici')

    expect(keeper.kept()).toMatchObject({ text: 'ici' })
    const there = open()
    await settled()
    expect(there.screen.field).toBe('ici')
  })

  it('loses nothing that was typed before what was kept is read', async () => {
    const texts = createMemoryText()
    await texts.keepDraft(key, { text: 'hier', at: 1 })
    const here = open({ texts, field: 'aujourd’hui' })
    await settled()
    expect(here.screen.field).toBe('hier\n\naujourd’hui')

    const again = createMemoryText()
    await again.keepDraft(key, { text: 'Bonjour à tous', at: 1 })
    const restored = open({ texts: again, field: 'Bonjour' })
    await settled()
    expect(restored.screen.field).toBe('Bonjour à tous')
  })

  it('follows what is written on another device for as long as nothing else is typed here', async () => {
    const here = open()
    const there = open()
    await settled()
    here.write('Bonjour')
    await here.pass(10_000)
    expect(there.screen.field).toBe('Bonjour')

    here.write('Bonjour à tous')
    await here.pass(10_000)
    expect([there.screen.field, there.draft.other()]).toEqual(['Bonjour à tous', null])
  })

  it('is gone from all devices once it is sent from one of them, also from one that was away', async () => {
    const here = open()
    await settled()
    here.write('Bonjour')
    await here.pass(10_000)
    here.draft.close()
    const there = open()
    await settled()
    expect(there.screen.field).toBe('Bonjour')

    there.sendMessage()
    await settled()
    expect(keeper.kept()).toBeNull()
    const back = open({ texts: here.texts })
    await settled()
    expect(back.screen.field).toBe('')
    expect((await here.texts.draft(key)).text).toBe('')
  })

  it('stays where more was typed after it was sent from another device', async () => {
    const here = open()
    const there = open()
    await settled()
    here.write('Bonjour')
    await here.pass(10_000)
    here.write('Bonjour, et encore ceci')
    there.sendMessage()
    await settled()
    expect(here.screen.field).toBe('Bonjour, et encore ceci')
    expect(keeper.kept()).toMatchObject({ text: 'Bonjour, et encore ceci' })
  })

  it('is not overwritten by another one from elsewhere, which is shown beside it and not overwritten either', async () => {
    const away = open({ online: false })
    await settled()
    away.write('hors ligne')
    const there = open()
    await settled()
    there.write('ailleurs')
    await there.pass(10_000)
    await away.comeBack()
    expect([away.screen.field, away.draft.other()?.text, keeper.kept()?.text]).toEqual(['hors ligne', 'ailleurs', 'ailleurs'])

    away.draft.settle(false)
    await settled()
    expect([away.draft.other(), keeper.kept()?.text]).toEqual([null, 'hors ligne'])
    expect(there.screen.field).toBe('hors ligne')
  })

  it('gives way to the other one where its author says so', async () => {
    const away = open({ online: false })
    await settled()
    away.write('hors ligne')
    const there = open()
    await settled()
    there.write('ailleurs')
    await there.pass(10_000)
    await away.comeBack()
    away.draft.settle(true)
    await settled()
    expect([away.screen.field, away.draft.other(), keeper.kept()?.text]).toEqual(['ailleurs', null, 'ailleurs'])
  })

  it('leaves the field to what is written elsewhere once its own message has gone', async () => {
    const away = open({ online: false })
    await settled()
    away.write('hors ligne')
    const there = open()
    await settled()
    there.write('ailleurs')
    await there.pass(10_000)
    await away.comeBack()
    away.sendMessage()
    await settled()
    expect([away.screen.field, keeper.kept()?.text]).toEqual(['ailleurs', 'ailleurs'])
  })

  it('waits for the line, and goes out with the next one', async () => {
    const here = open({ online: false })
    await settled()
    here.write('hors ligne')
    await here.pass(10_000)
    expect(keeper.kept()).toBeNull()

    await here.comeBack()
    expect(keeper.kept()).toMatchObject({ text: 'hors ligne' })
  })

  it('knows its own text again when the answer was lost, and shows it to nobody as another device’s', async () => {
    const here = open()
    await settled()
    here.line.answers = false
    here.write('Bonjour')
    await here.pass(10_000)
    here.write('Bonjour à tous')
    await here.pass(10_000)
    expect(keeper.kept()).toMatchObject({ text: 'Bonjour' })

    here.write('Bonjour à tous et à toutes')
    await here.comeBack()
    expect([here.draft.other(), keeper.kept()?.text]).toEqual([null, 'Bonjour à tous et à toutes'])
  })

  it('is forgotten by all devices though it was sent, and the page left, without a line', async () => {
    const here = open()
    await settled()
    here.write('Bonjour')
    await here.pass(10_000)
    here.line.online = false
    here.sendMessage()
    here.draft.close()
    await settled()

    const back = open({ texts: here.texts })
    await settled()
    expect([back.screen.field, keeper.kept()]).toEqual(['', null])
  })

  it('is kept at once when the page goes', async () => {
    const here = open()
    await settled()
    here.write('Bonjour')
    here.draft.hide()
    await settled()
    expect((await here.texts.draft(key)).text).toBe('Bonjour')
    expect(keeper.kept()).toMatchObject({ text: 'Bonjour' })
  })

  it('is kept to its last letter though more was typed while an answer was under way', async () => {
    const here = open()
    await settled()
    let answer = () => {}
    here.line.slow = new Promise((done) => {
      answer = done
    })
    here.write('Bonjour')
    await here.pass(10_000)
    here.write('Bonjour à tous')
    await here.pass(10_000)
    expect(keeper.kept()).toMatchObject({ text: 'Bonjour' })

    answer()
    await settled()
    expect(keeper.kept()).toMatchObject({ text: 'Bonjour à tous' })
  })

  it('asks nothing more of a server that keeps nothing', async () => {
    let asked = 0
    keeper.keep = () => {
      asked += 1
      return { at: null, other: null }
    }
    const here = open()
    await settled()
    here.write('fermé')
    here.draft.close()
    await settled()
    expect([asked, (await here.texts.draft(key)).text]).toEqual([1, 'fermé'])
  })
})
