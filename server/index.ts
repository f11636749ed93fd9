import { createServer } from 'node:http'
import { seedDemo } from '../prisma/seed.ts'
import { ensureSetUpLink } from './auth/set-up.ts'
import { compose, type Services } from './compose.ts'
import { readEnv } from './env.ts'
import { createApp } from './http/express.ts'
import { createRelay } from './jobs/relay.ts'
import { startJobs } from './jobs/start-jobs.ts'
import { attachSockets } from './realtime/socket-server.ts'
import { startFault } from './start-fault.ts'

/** A fault of the installation is told in one line; anything else is a bug and keeps its stack. */
function tellAndExit(error: unknown): never {
  const line = startFault(error)
  console.error(line ? `kente: ${line}` : error)
  process.exit(1)
}

async function prepare(services: Services): Promise<string[]> {
  const { env, alliance, log } = services
  if (alliance.current()) return []
  if (env.demo.wanted) {
    const { password } = await seedDemo(services)
    await alliance.refresh()
    return [`Demo alliance loaded: accounts u01@demo.example to u23@demo.example, password ${password}`]
  }
  log.debug('no alliance yet')
  const link = await ensureSetUpLink(services)
  return [`Set up your alliance, once: ${link}`]
}

async function start(): Promise<void> {
  const services = await compose(readEnv(process.env))
  const { env, log } = services
  const lines = await prepare(services)
  const { app, mount } = createApp(services)
  const http = createServer(app)
  // Longer than a proxy or a client keeps an idle connection: else one is closed just as the next request sets out on it.
  http.keepAliveTimeout = 75_000
  http.headersTimeout = 80_000
  const sockets = await attachSockets(http, services)
  const pages = await mount(http)
  await new Promise<void>((listening, failed) => {
    http.once('error', failed)
    http.listen(env.http.port, env.http.host, listening)
  })
  const relay = createRelay(services)
  relay.start()
  const address = http.address()
  const port = typeof address === 'object' && address ? address.port : env.http.port
  // Links in mails lead to the port that the system gave, where it was asked for any.
  const jobs = startJobs({ ...services, env: { ...env, http: { ...env.http, port } } })
  for (const line of lines) console.log(line)
  console.log(
    `Kente serves on ${env.http.publicUrl ?? `http://${env.http.host}:${port}`} (${services.db.kind === 'pglite' ? `embedded database in ${env.dataDir}` : 'PostgreSQL'})`,
  )

  let closing = false
  async function close(signal: string): Promise<void> {
    if (closing) return
    closing = true
    setTimeout(() => process.exit(1), 10_000).unref()
    log.debug({ signal }, 'closing')
    await relay.stop()
    await sockets.close()
    http.closeIdleConnections()
    await pages.close()
    await jobs.stop()
    await services.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void close('SIGTERM'))
  process.on('SIGINT', () => void close('SIGINT'))
}

start().catch(tellAndExit)
