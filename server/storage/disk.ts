import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type FileStore, StorageFull } from './port.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Files in a folder that several processes may share, each under its id; readable by the server's user alone. */
export function createDiskStore(folder: string): FileStore {
  /** Two hundred and fifty-six folders by the end of the id: ids of the same day begin alike. */
  function place(id: string): { readonly dir: string; readonly path: string } {
    if (!uuid.test(id)) throw new Error('a file is stored under an id')
    const dir = join(folder, id.slice(-2))
    return { dir, path: join(dir, id) }
  }

  return {
    async writeAt(id, offset, bytes) {
      const { dir, path } = place(id)
      await roomOrThrow(async () => {
        await mkdir(dir, { recursive: true, mode: 0o700 })
        const file = await open(path, offset === 0 ? 'w' : 'r+', 0o600)
        try {
          await file.write(bytes, 0, bytes.length, offset)
          await file.datasync()
        } finally {
          await file.close()
        }
      })
    },
    async replace(id, bytes) {
      const { dir, path } = place(id)
      const fresh = `${path}.new`
      await roomOrThrow(async () => {
        await mkdir(dir, { recursive: true, mode: 0o700 })
        const file = await open(fresh, 'w', 0o600)
        try {
          await file.writeFile(bytes)
          await file.datasync()
        } finally {
          await file.close()
        }
        await rename(fresh, path)
      }).catch(async (error) => {
        await rm(fresh, { force: true })
        throw error
      })
    },
    bytes: (id) => readFile(place(id).path),
    stream: (id, range) => createReadStream(place(id).path, range),
    async size(id) {
      const found = await stat(place(id).path).catch(() => null)
      return found?.size ?? null
    },
    async remove(id) {
      const { path } = place(id)
      await rm(path, { force: true })
      await rm(`${path}.new`, { force: true })
    },
  }
}

async function roomOrThrow(write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') throw new StorageFull('the disk is full')
    throw error
  }
}
