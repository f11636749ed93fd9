import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = {
  arm64: 'arm64',
  arm: 'arm',
  x64: 'x64',
  ia32: 'ia32',
  loong64: 'loong64',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  wasm32: 'wasm32',
}

/**
 * Packages for other platforms that a lockfile leaves out, by the place where they belong. npm leaves them out when
 * the registry of the machine that wrote it does not have them; `npm ci` then refuses the whole lockfile everywhere.
 */
export function missingPlatforms({ packages }) {
  const missing = {}
  for (const { optionalDependencies = {}, dev } of Object.values(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const path = `node_modules/${name}`
      const known = Object.keys(packages).some((place) => place === path || place.endsWith(`/${path}`))
      if (!known && /^\d+\.\d+\.\d+/.test(version)) missing[path] = { version, ...(dev ? { dev } : {}), optional: true, ...platformOf(name) }
    }
  }
  return missing
}

/** What such a package's name says of where it runs: `rollup-linux-arm64-musl`. */
function platformOf(name) {
  const words = name.split('/').at(-1).split(/[-.]/)
  const os = words.filter((word) => systems.includes(word))
  const cpu = words.flatMap((word) => processors[word] ?? [])
  const [libc] = words.flatMap((word) => (word.startsWith('musl') ? ['musl'] : word.startsWith('gnu') && os.includes('linux') ? ['glibc'] : []))
  return { ...(os.length > 0 ? { os } : {}), ...(cpu.length > 0 ? { cpu } : {}), ...(libc ? { libc: [libc] } : {}) }
}

// `npm run lockfile`, after a dependency was added: completes package-lock.json.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const added = missingPlatforms(lockfile)
  const packages = Object.fromEntries(Object.entries({ ...lockfile.packages, ...added }).sort(([a], [b]) => a.localeCompare(b, 'en')))
  writeFileSync('package-lock.json', `${JSON.stringify({ ...lockfile, packages }, null, 2)}\n`)
  console.log(`package-lock.json: ${Object.keys(added).length} packages of other platforms added`)
}
