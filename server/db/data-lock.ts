import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'

/** The data folder belongs to another process; the message is one line that names it. */
export class DataFolderBusy extends Error {}

type Holder = { readonly pid: number; readonly host: string; readonly startedAt: string; readonly processStart: string | null; readonly id: string }

const heartbeat = 10_000
/** A holder on another host cannot be asked whether it lives: its lock is stale when it has not been touched so long. */
const silentFor = 3 * heartbeat

/**
 * Takes `kente.lock` in the data folder, so that one process alone opens the embedded database; a lock whose
 * holder is gone is taken over. Throws DataFolderBusy when its holder lives. `release` gives it back.
 */
export async function lockDataFolder(folder: string): Promise<{ release: () => Promise<void> }> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'kente.lock')
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    startedAt: new Date().toISOString(),
    processStart: await processStart(process.pid),
    id: randomUUID(),
  }
  await claim(path, mine, folder)
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), heartbeat)
  beat.unref()
  return {
    release: async () => {
      clearInterval(beat)
      if ((await readHolder(path))?.id === mine.id) await rm(path, { force: true })
    },
  }
}

async function claim(path: string, mine: Holder, folder: string): Promise<void> {
  if (await create(path, mine)) return
  const holder = await readHolder(path)
  if (holder && (await isAlive(path, holder))) throw busy(folder, holder)
  await takeOver(path, mine, folder)
}

/** Several may find the same stale lock: a second lock lets one of them at a time look again and replace it. */
async function takeOver(path: string, mine: Holder, folder: string): Promise<void> {
  const takeover = `${path}.takeover`
  const begun = await lastTouched(takeover)
  if (begun > 0 && Date.now() - begun > heartbeat) await rm(takeover, { force: true })
  if (!(await create(takeover, mine))) throw busy(folder, await readHolder(takeover))
  try {
    const holder = await readHolder(path)
    if (holder && (await isAlive(path, holder))) throw busy(folder, holder)
    await writeFile(`${path}.${mine.id}.new`, JSON.stringify(mine))
    await rename(`${path}.${mine.id}.new`, path)
  } finally {
    await rm(takeover, { force: true })
  }
}

/** A lock appears whole or not at all: it is written aside and linked into place. */
async function create(path: string, holder: Holder): Promise<boolean> {
  const draft = `${path}.${holder.id}.new`
  await writeFile(draft, JSON.stringify(holder))
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    const read: unknown = JSON.parse(await readFile(path, 'utf8'))
    return isHolder(read) ? read : null
  } catch {
    return null
  }
}

async function isAlive(path: string, holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) return Date.now() - (await lastTouched(path)) < silentFor
  if (new Date(holder.startedAt).getTime() < Date.now() - uptime() * 1000) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if (isCode(error, 'ESRCH')) return false
  }
  // A process id is given again to another program; the start of the process tells them apart.
  const now = await processStart(holder.pid)
  return now === null || holder.processStart === null || now === holder.processStart
}

async function lastTouched(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}

/** When the process began, in the kernel's own count; null where the system does not say. */
async function processStart(pid: number): Promise<string | null> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name, which may hold spaces and parentheses.
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function busy(folder: string, holder: Holder | null): DataFolderBusy {
  const who = holder ? `process ${holder.pid} on ${holder.host}, running since ${holder.startedAt}` : 'another process'
  return new DataFolderBusy(`The data folder ${folder} is in use by ${who}.`)
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null && 'pid' in value && 'host' in value && 'startedAt' in value && 'processStart' in value && 'id' in value
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
