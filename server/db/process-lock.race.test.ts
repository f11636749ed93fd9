import { describe, expect, it } from 'vitest'
import { postgresForWorker } from '#server/test/postgres-for-worker.ts'
import { DatabaseTaken, lockDatabase } from './process-lock.ts'

describe('one database', async () => {
  const url = await postgresForWorker()

  it('is refused to a second process without Redis', async () => {
    const first = await lockDatabase({ url, shared: false })

    await expect(lockDatabase({ url, shared: false })).rejects.toThrow(DatabaseTaken)
    await expect(lockDatabase({ url, shared: true })).rejects.toThrow(DatabaseTaken)

    await first.release()
  })

  it('serves several processes that share Redis', async () => {
    const first = await lockDatabase({ url, shared: true })
    const second = await lockDatabase({ url, shared: true })

    await expect(lockDatabase({ url, shared: false })).rejects.toThrow(DatabaseTaken)

    await Promise.all([first.release(), second.release()])
  })
})
