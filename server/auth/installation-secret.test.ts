import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openHarness, scratch } from '#server/test/harness.ts'
import { openKeys } from './installation-secret.ts'

describe('the secret of an installation', async () => {
  const { db } = await openHarness()

  it('is made once, readable by its owner alone, and the same at every start', async () => {
    const dataDir = scratch()

    const token = (await openKeys(db, { secret: undefined, dataDir })).linkToken('invitation', '0190c0de-0000-7000-8000-000000000001')

    expect((await readFile(join(dataDir, 'secret'), 'utf8')).trim()).toHaveLength(43)
    expect((await stat(join(dataDir, 'secret'))).mode & 0o077).toBe(0)
    expect((await openKeys(db, { secret: undefined, dataDir })).linkToken('invitation', '0190c0de-0000-7000-8000-000000000001')).toBe(token)
  })

  it('is refused when the database was used with another', async () => {
    await openKeys(db, { secret: 'the first secret of this alliance, kept well', dataDir: '' })

    await expect(openKeys(db, { secret: 'another secret that nobody used here before', dataDir: '' })).rejects.toThrow(/^KENTE_SECRET: /)
  })
})
