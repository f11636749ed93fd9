import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { forget, isFresh, remember } from './freshness.mjs'

/**
 * Makes everything that runs: Prisma's client, the pages with their assets (build/client, build/server) and the
 * server's programs (build/*.mjs). Throws with the tool's own words when one fails.
 */
export async function build() {
  generateClient()
  forget('build')
  run('node_modules/@remix-run/dev/dist/cli.js', ['vite:build', '--logLevel', 'warn'])
  await bundleServer()
  remember('build')
}

/** Prisma's client is generated code and not kept in the repository: types and tests need it too. */
export function generateClient() {
  if (isFresh('client')) return
  run('node_modules/prisma/build/index.js', ['generate', '--no-hints'])
  remember('client')
}

async function bundleServer() {
  const esbuild = await import('esbuild')
  await esbuild.build({
    entryPoints: { server: 'server/index.ts', 'check-data': 'server/check-data.ts' },
    outdir: 'build',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  })
}

function run(program, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env: { ...process.env, NODE_ENV: 'production', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`${[program, ...args].join(' ')} failed\n${stdout}${stderr}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
