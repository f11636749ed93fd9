import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type Kente = {
  readonly url: string
  readonly dataDir: string
  readonly process: ChildProcess
  /** What it has said so far on both streams. */
  readonly said: () => string
  /** Asks it to end and waits for it; the exit code. */
  readonly stop: () => Promise<number | null>
}

/** Environment variables by name. */
type Settings = { readonly [name: string]: string }

type Options = {
  readonly dataDir: string
  /** 0 takes a free one. */
  readonly port?: number
  readonly env?: Settings
}

/** The password of every demo account in the servers that tests start. */
export const demoPassword = 'kente-demo-password'

// Of this terminal's own settings only what a program needs to run reaches the server.
const { PATH, HOME, TMPDIR, SystemRoot } = process.env

/** Starts a built server and waits until it says that it serves. Throws with its own words when it ends before. */
export async function startKente({ dataDir, port = 0, env = {} }: Options): Promise<Kente> {
  const child = spawnKente('build/server.mjs', { DATA_DIR: dataDir, PORT: String(port), ...env })
  const said = listen(child)
  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const [, found] = /Kente serves on (http:\/\/\S+)/.exec(said()) ?? []
      if (found) resolve(found)
    }
    child.stdout?.on('data', look)
    child.once('close', (code) => reject(new Error(`the server ended with ${code} before it served:\n${said()}`)))
  })
  return { url, dataDir, process: child, said, stop: () => stop(child) }
}

/** Runs a built program to its end: its exit code and what it said. */
export async function runKente(program: string, env: Settings): Promise<{ code: number | null; said: string }> {
  const child = spawnKente(program, env)
  const said = listen(child)
  const [code] = await once(child, 'close')
  return { code, said: said() }
}

function spawnKente(program: string, env: Settings): ChildProcess {
  return spawn(process.execPath, ['--enable-source-maps', program], {
    env: { PATH, HOME, TMPDIR, SystemRoot, NODE_ENV: 'production', LOG_LEVEL: 'warn', KENTE_DEMO_PASSWORD: demoPassword, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function listen(child: ChildProcess): () => string {
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += chunk
  })
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  return () => said
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const closed = once(child, 'close')
  child.kill('SIGTERM')
  const [code] = await closed
  return code
}
