// The first lines must run on any Node, to say which one is needed: nothing is imported before the check.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Kente needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

const { chdir, argv, env } = process
const { resolve } = await import('node:path')
const { fileURLToPath, pathToFileURL } = await import('node:url')
const { isFresh } = await import('./freshness.mjs')
const { installPackages } = await import('./install.mjs')

chdir(fileURLToPath(new URL('..', import.meta.url)))

const forDevelopment = argv[2] === '--dev'
// React and its renderer choose their build by this, as they are loaded.
env.NODE_ENV ??= forDevelopment ? 'development' : 'production'

try {
  installPackages()
  await (forDevelopment ? prepareSources() : prepareBuild())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

// The program runs in this process: the terminal and its signals are its own.
if (forDevelopment) await import('./index.ts')
else await import(pathToFileURL(resolve(argv[2] === '--check-data' ? 'build/check-data.mjs' : 'build/server.mjs')).href)

async function prepareBuild() {
  process.setSourceMapsEnabled(true)
  if (isFresh('build')) return
  console.log('Building …')
  const { build } = await import('./build.mjs')
  await build()
}

/** The sources run as they stand; Vite, inside the server, sends changed pages to the browser. */
async function prepareSources() {
  const [{ generateClient }, { register }] = await Promise.all([import('./build.mjs'), import('tsx/esm/api')])
  generateClient()
  register()
}
