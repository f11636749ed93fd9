import { openApi } from '../api-client.ts'
import { type Figure, latency } from './figures.ts'
import { openScreen } from './open-screen.ts'

const rounds = 50

/** Somebody is removed from a thread that so many screens have open: from asking for it until their own screen has lost it. */
export async function measureRemoval(url: string, screens: number): Promise<Figure[]> {
  const [opener, colleague, guest] = await Promise.all(['u05', 'u06', 'u16'].map((person) => openApi(url, person)))
  if (!opener || !colleague || !guest) throw new Error('nobody to remove')
  const { people } = await opener.query<{ people: { id: string; name: string }[] }>('threads.opening')
  const personId = people.find(({ name }) => name === 'Camila Restrepo')?.id
  const { threadId } = await opener.command<{ threadId: string }>('threads.create', { title: 'Removal', lang: 'en', level: 'restricted' })
  const others = await Promise.all(Array.from({ length: screens }, (_, index) => openScreen(url, index % 2 ? opener : colleague, threadId)))
  const lost: number[] = []
  for (let round = 0; round < rounds; round++) {
    await opener.command('threads.name-person', { threadId, personId })
    const { socket } = await openScreen(url, guest, threadId)
    const ended = new Promise<void>((done) => socket.once('thread:ended', () => done()))
    const began = performance.now()
    await Promise.all([opener.command('threads.remove-person', { threadId, personId }), ended])
    lost.push(performance.now() - began)
    socket.disconnect()
  }
  for (const { socket } of others) socket.disconnect()
  return latency(`removed until the thread is gone from their screen, ${screens} others`, lost)
}
