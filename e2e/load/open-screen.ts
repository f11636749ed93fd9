import { io, type Socket } from 'socket.io-client'

export type Screen = { readonly socket: Socket; readonly as: string }

/** A screen of this person that has the thread open. */
export async function openScreen(url: string, person: { cookie: string; mandateId: string } | undefined, threadId: string): Promise<Screen> {
  if (!person) throw new Error('nobody to open a screen')
  const { cookie, mandateId: as } = person
  const socket = io(url, { transports: ['websocket'], extraHeaders: { cookie, origin: url }, auth: { as }, forceNew: true, reconnection: false })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  const answer = await socket.emitWithAck('thread:open', { threadId, afterSeq: 0, as })
  if (!answer.ok) throw new Error(`a screen may not open the thread: ${answer.refusal.code}`)
  return { socket, as }
}
