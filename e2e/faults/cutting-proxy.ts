import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

export type CuttingProxy = {
  readonly url: string
  /** From now on the server hears the browser, but nothing of what it says comes back. */
  readonly swallowAnswers: () => void
  /** The machine falls asleep: what is connected hears and says nothing any more, and no end is told; later connections pass. */
  readonly fallAsleep: () => void
  /** Ends every connection and refuses new ones. */
  readonly cut: () => void
  /** Lets everything through again. */
  readonly restore: () => void
  readonly close: () => Promise<void>
}

type State = 'open' | 'deaf' | 'cut'

/** A line between browser and server that can be cut at a chosen moment: after the server stored and before it was heard. */
export async function openCuttingProxy(target: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  const asleep = new WeakSet<Socket>()
  let state: State = 'open'

  const proxy = createServer((browser) => {
    if (state === 'cut') return void browser.destroy()
    const server = connect({ host: hostname, port: Number(port) })
    for (const socket of [browser, server]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
    browser.on('data', (chunk) => {
      if (!asleep.has(browser)) server.write(chunk)
    })
    server.on('data', (chunk) => {
      if (state === 'open' && !asleep.has(server)) browser.write(chunk)
    })
    browser.on('close', () => asleep.has(browser) || server.destroy())
    server.on('close', () => asleep.has(server) || browser.destroy())
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const destroyAll = () => {
    for (const socket of sockets) socket.destroy()
  }

  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    swallowAnswers: () => {
      state = 'deaf'
    },
    fallAsleep: () => {
      for (const socket of sockets) asleep.add(socket)
    },
    cut: () => {
      state = 'cut'
      destroyAll()
    },
    restore: () => {
      state = 'open'
    },
    close: async () => {
      destroyAll()
      proxy.close()
      await once(proxy, 'close')
    },
  }
}
