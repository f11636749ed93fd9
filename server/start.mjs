// The first lines must run on any Node, to say which one is needed: nothing is imported before the check.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Kente needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

const { chdir, execPath, argv, env } = process
const { spawnSync } = await import('node:child_process')
const { resolve } = await import('node:path')
const { fileURLToPath, pathToFileURL } = await import('node:url')
const { isFresh, isInstalled, forget, remember } = await import('./freshness.mjs')

chdir(fileURLToPath(new URL('..', import.meta.url)))

const programs = {
  '--dev': startForDevelopment,
  '--check-data': () => startBuilt('build/check-data.mjs'),
}
const start = programs[argv[2]] ?? (() => startBuilt('build/server.mjs'))

installWhatIsMissing()
await start()

function installWhatIsMissing() {
  if (isInstalled()) return
  console.log('Installing packages …')
  forget('install')
  const npm = env.npm_execpath ? [execPath, env.npm_execpath] : [process.platform === 'win32' ? 'npm.cmd' : 'npm']
  const [command, ...first] = npm
  const { status } = spawnSync(command, [...first, 'ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    shell: command === 'npm.cmd',
  })
  if (status !== 0) fail('The packages could not be installed; npm said why above.')
  remember('install')
}

/** The bundle runs in this process: signals and the terminal are its own. */
async function startBuilt(bundle) {
  // React and its renderer choose their build by this, as they are loaded.
  env.NODE_ENV ??= 'production'
  if (!isFresh('build')) await buildAgain()
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(resolve(bundle)).href)
}

async function buildAgain() {
  console.log('Building …')
  const { build } = await import('./build.mjs')
  await build().catch((error) => fail(error.message))
}

/** The sources run as they stand; Vite, inside the server, sends changed pages to the browser. */
async function startForDevelopment() {
  env.NODE_ENV ??= 'development'
  const [{ generateClient }, { register }] = await Promise.all([import('./build.mjs'), import('tsx/esm/api')])
  generateClient()
  register()
  await import('./index.ts')
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
