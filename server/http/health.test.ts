import { describe, expect, it } from 'vitest'
import { serve } from '#server/test/doors.ts'
import { openHarness } from '#server/test/harness.ts'
import { healthRoutes } from './health.ts'

describe('the health of a process', async () => {
  const { db } = await openHarness()

  it('is well while it answers, and ready while the database does', async () => {
    const site = await serve((app) => void app.use(healthRoutes({ db })))

    expect((await fetch(`${site.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${site.url}/readyz`)).status).toBe(200)
    await site.close()
  })

  it('is not ready when the database does not answer', async () => {
    const gone = { ...db, sql: () => Promise.reject(new Error('the connection is gone')) }
    const site = await serve((app) => void app.use(healthRoutes({ db: gone })))

    const response = await fetch(`${site.url}/readyz`)

    expect([response.status, await response.json()]).toEqual([503, { ok: false, database: 'no answer' }])
    await site.close()
  })
})
