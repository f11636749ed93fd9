import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { openApi } from '../api-client.ts'
import { type Figure, latency } from './figures.ts'
import { openScreen, type Screen } from './open-screen.ts'
import type { BenchThread } from './thread-page.ts'

const perSecond = 20

type Run = { readonly seconds: number; readonly screens: number }

/** Posts at a steady rate while so many screens have the thread open: until it is stored, and until each has it. */
export async function measurePosting(url: string, { id }: BenchThread, { seconds, screens }: Run): Promise<Figure[]> {
  const people = await Promise.all(['u05', 'u06', 'u07', 'u08'].map((person) => openApi(url, person)))
  const sockets = await Promise.all(Array.from({ length: screens }, (_, index) => openScreen(url, people[index % people.length], id)))
  const sent = new Map<string, number>()
  const shown: number[] = []
  for (const { socket } of sockets) {
    socket.on('thread:message', ({ clientId }: { clientId: string }) => {
      const at = sent.get(clientId)
      if (at !== undefined) shown.push(performance.now() - at)
    })
  }

  const stored: number[] = []
  const count = seconds * perSecond
  for (let n = 0; n < count; n++) {
    const commandId = randomUUID()
    const began = performance.now()
    sent.set(commandId, began)
    const input = { threadId: id, lang: 'en', text: `Message ${n} of the measurement.` }
    // In turn, as several people write: one alone would be held back by their rate.
    const { socket, as } = writerOf(sockets, n % people.length)
    socket.emit('command', { name: 'threads.post', input, commandId, as }, ({ ok }: { ok: boolean }) => {
      if (ok) stored.push(performance.now() - began)
    })
    await setTimeout(1000 / perSecond)
  }
  await setTimeout(2000)
  for (const { socket: screen } of sockets) screen.disconnect()
  if (shown.length < count * screens) throw new Error(`${count * screens - shown.length} of ${count * screens} messages did not reach a screen`)
  return [...latency(`post until stored, ${perSecond}/s`, stored), ...latency('post until shown on each screen', shown)]
}

function writerOf(screensOpen: readonly Screen[], index: number): Screen {
  const writer = screensOpen[index]
  if (!writer) throw new Error('nobody to write')
  return writer
}
