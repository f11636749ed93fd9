import { createAdapter } from '@socket.io/redis-streams-adapter'
import type { Logger } from 'pino'
import { createClient } from 'redis'

/** Joins the socket servers of several processes over one Redis (design.md §5). */
export async function joinCluster(url: string, log: Pick<Logger, 'error'>) {
  const client = createClient({ url })
  client.on('error', (error: unknown) => log.error({ err: error }, 'Redis does not answer'))
  await client.connect()
  return { adapter: createAdapter(client), leave: async () => void (await client.close()) }
}
