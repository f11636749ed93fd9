import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

export type CuttingProxy = {
  readonly url: string
  /** From now on the server hears the browser, but nothing of what it says comes back. */
  readonly swallowAnswers: () => void
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
  let state: State = 'open'

  const proxy = createServer((browser) => {
    if (state === 'cut') return void browser.destroy()
    const server = connect({ host: hostname, port: Number(port) })
    for (const socket of [browser, server]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
    browser.on('data', (chunk) => void server.write(chunk))
    server.on('data', (chunk) => {
      if (state === 'open') browser.write(chunk)
    })
    browser.on('close', () => server.destroy())
    server.on('close', () => browser.destroy())
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
