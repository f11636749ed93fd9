import { createAdapter } from '@socket.io/redis-streams-adapter'
import type { Logger } from 'pino'
import { createClient } from 'redis'
import { EnvFault } from '#server/env.ts'

/**
 * Joins the socket servers of several processes over one Redis (design.md §5). Throws EnvFault when Redis does
 * not answer at the start; later it is tried again and again.
 */
export async function joinCluster(url: string, log: Pick<Logger, 'error'>) {
  let joined = false
  const reconnectStrategy = (tries: number, cause: Error) => (joined ? Math.min(tries * 100, 3000) : cause)
  const client = createClient({ url, socket: { connectTimeout: 5000, reconnectStrategy } })
  client.on('error', (error: unknown) => joined && log.error({ err: error }, 'Redis does not answer'))
  try {
    await client.connect()
  } catch (cause) {
    throw new EnvFault('REDIS_URL: Redis does not answer there', { cause })
  }
  joined = true
  return { adapter: createAdapter(client), leave: async () => void (await client.close()) }
}
