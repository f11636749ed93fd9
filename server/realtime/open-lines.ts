import type { Server as HttpServer } from 'node:http'
import { attach } from 'engine.io'
import { Server, type ServerOptions } from 'socket.io'
import { lowPath } from '#app/realtime/low-path.ts'
import type { Env } from '#server/env.ts'
import { isSameOrigin } from '#server/http/same-origin.ts'
import type { KenteServer } from './typed-server.ts'

type Options = { readonly env: Pick<Env, 'mode' | 'http'>; readonly adapter: ServerOptions['adapter'] | undefined }

/** Signs of life, in milliseconds; a browser is told them as it connects. */
const usual = { pingInterval: 25_000, pingTimeout: 30_000 }
/** Under a minute: many proxies and mobile networks end a line on which nothing moves for that long. */
const seldom = { pingInterval: 50_000, pingTimeout: 30_000 }

/**
 * The two ways in, bound to one Socket.IO server: the usual one, and one with seldom signs of life for whoever wants
 * little traffic, since their interval belongs to the way in. All else holds at both: origin, size of frames, and what
 * `io.use` and `io.on` add. `close` shuts both and cuts every connection.
 */
export function openLines(http: HttpServer, { env, adapter }: Options) {
  const both: Pick<ServerOptions, 'maxHttpBufferSize' | 'allowRequest'> = {
    maxHttpBufferSize: 200_000,
    allowRequest: (request, decide) => decide(null, isSameOrigin(request, env.http)),
  }
  const io: KenteServer = new Server(http, {
    ...both,
    ...usual,
    serveClient: false,
    // Vite's hot reload upgrades on the same server.
    destroyUpgrade: env.mode !== 'development',
    // Connection state recovery stays off: it would replay missed packets to whoever was removed (rulings.md 28).
    ...(adapter ? { adapter } : {}),
  })
  const { engine } = io
  // The usual way in ends the upgrades that nobody takes.
  io.bind(attach(http, { ...both, ...seldom, path: lowPath, destroyUpgrade: false }))

  return {
    io,
    close: async (): Promise<void> => {
      // It knows the engine that was bound last.
      const closed = io.close()
      engine.close()
      await closed
    },
  }
}
