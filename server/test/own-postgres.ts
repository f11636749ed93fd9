import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, chown, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const installed = '/usr/lib/postgresql'

export type OwnPostgres = {
  readonly url: string
  /** Ends the server in the middle of what it does, as a power cut would, and starts it again. */
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** A PostgreSQL of this test alone, in a folder of its own, that may be killed; null where none is installed. */
export async function startOwnPostgres(): Promise<OwnPostgres | null> {
  const versions = await readdir(installed).catch(() => [])
  const version = versions.sort((a, b) => Number(a) - Number(b)).at(-1)
  if (!version) return null
  const tool = (name: string, ...args: string[]) => asPostgres(join(installed, version, 'bin', name), args)

  const folder = await mkdtemp(join(tmpdir(), 'kente-postgres-'))
  if (process.getuid?.() === 0) await chown(folder, idOf('-u'), idOf('-g'))
  const data = join(folder, 'data')
  const port = await freePort()
  await tool('initdb', '-D', data, '-U', 'kente', '-A', 'trust', '--no-sync')
  await appendFile(join(data, 'postgresql.conf'), `port = ${port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = '${folder}'\n`)
  const start = () => tool('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-w', 'start')
  await start()

  return {
    url: `postgres://kente@127.0.0.1:${port}/postgres`,
    async kill() {
      const [pid] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')
      process.kill(Number(pid), 'SIGKILL')
      // Its children notice and end by themselves; until then a new one is refused.
      for (let tries = 1; ; tries++) {
        await setTimeout(200)
        const failure = await start().then(
          () => null,
          (error: unknown) => error,
        )
        if (!failure) return
        if (tries === 50) throw failure
      }
    },
    async stop() {
      await tool('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root. */
async function asPostgres(program: string, args: readonly string[]): Promise<void> {
  const isRoot = process.getuid?.() === 0
  const [command, given] = isRoot ? (['runuser', ['-u', 'postgres', '--', program, ...args]] as const) : ([program, args] as const)
  const [code] = await once(spawn(command, given, { stdio: 'ignore' }), 'exit')
  if (code !== 0) throw new Error(`${program} ended with ${code}`)
}

function idOf(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }))
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
