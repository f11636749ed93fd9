import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible'
import { createClient } from 'redis'

/** `points` in `duration` seconds; `name` keeps the keys of one limiter from those of another. */
export type Limit = { readonly name: string; readonly points: number; readonly duration: number }
export type OpenLimiter = (limit: Limit) => RateLimiterAbstract

/** Counts in this process alone. */
export function inMemory({ name, points, duration }: Limit): RateLimiterAbstract {
  return new RateLimiterMemory({ keyPrefix: name, points, duration })
}

type Ports = { readonly redisUrl: string | undefined; readonly log: { readonly error: (detail: object, message: string) => void } }

/**
 * Where attempts are counted: in Redis for all processes when there is one, else in memory. While Redis does
 * not answer, each process counts by itself.
 */
export function createLimiters({ redisUrl, log }: Ports): { readonly open: OpenLimiter; readonly close: () => Promise<void> } {
  if (!redisUrl) return { open: inMemory, close: async () => {} }
  const storeClient = createClient({ url: redisUrl, disableOfflineQueue: true })
  storeClient.on('error', (error: unknown) => log.error({ err: error }, 'Redis does not answer: attempts are counted by each process'))
  const connected = storeClient.connect().catch(() => {})
  return {
    open: ({ name, points, duration }) =>
      new RateLimiterRedis({
        storeClient,
        useRedisPackage: true,
        rejectIfRedisNotReady: true,
        keyPrefix: `kente:${name}`,
        points,
        duration,
        insuranceLimiter: inMemory({ name, points, duration }),
      }),
    async close() {
      if (storeClient.isOpen) storeClient.destroy()
      await connected
    },
  }
}
