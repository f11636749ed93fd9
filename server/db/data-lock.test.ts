import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DataFolderBusy, lockDataFolder } from './data-lock.ts'

describe('the lock of the data folder', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kente-lock-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const lockOf = (holder: object) => writeFile(join(folder, 'kente.lock'), JSON.stringify(holder))
  const someone = { host: hostname(), startedAt: new Date().toISOString(), processStart: null, id: 'someone' }

  it('is given to one process alone', async () => {
    const first = await lockDataFolder(folder)

    await expect(lockDataFolder(folder)).rejects.toThrow(DataFolderBusy)
    await expect(lockDataFolder(folder)).rejects.toThrow(`process ${process.pid}`)

    await first.release()
  })

  it('leaves nothing behind when it is given back', async () => {
    const first = await lockDataFolder(folder)
    await first.release()

    expect(await readdir(folder)).toEqual([])
  })

  it('is refused while another living process holds it', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
    await lockOf({ ...someone, pid: other.pid })

    await expect(lockDataFolder(folder)).rejects.toThrow(`process ${other.pid}`)

    other.kill('SIGKILL')
    await once(other, 'exit')
    const taken = await lockDataFolder(folder)
    await taken.release()
  })

  it('is taken over when the process id now belongs to another program', async () => {
    await lockOf({ ...someone, pid: process.pid, processStart: '1' })

    const taken = await lockDataFolder(folder)

    expect(JSON.parse(await readFile(join(folder, 'kente.lock'), 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() })
    await taken.release()
  })

  it('is taken over when the machine was started after its holder', async () => {
    await lockOf({ ...someone, pid: process.pid, startedAt: '2001-01-01T00:00:00.000Z' })

    const taken = await lockDataFolder(folder)
    await taken.release()
  })

  it('is refused while a holder on another host still touches it', async () => {
    await lockOf({ ...someone, pid: 1, host: 'elsewhere' })

    await expect(lockDataFolder(folder)).rejects.toThrow('on elsewhere')
  })

  it('goes to exactly one of many who find it stale at once', async () => {
    await writeFile(join(folder, 'kente.lock'), 'half a lo')

    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => lockDataFolder(folder)))

    const taken = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    expect(taken).toHaveLength(1)
    await taken[0]?.release()
    expect(await readdir(folder)).toEqual([])
  })
})
