import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What the build reads. Paths are relative to the repository's root, where every program runs. */
const sources = [
  'app',
  'server',
  'public',
  'prisma/schema',
  'prisma/seed.ts',
  'prisma/seeds',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
]
const notBuilt = ['server/db/generated', 'server/test']

/** One hash for each thing that is made from other things, with the file that remembers what it was made from. */
const made = {
  install: { stamp: 'node_modules/.kente-lock', hash: () => hashOf(['package-lock.json']) },
  client: { stamp: 'server/db/generated/.schema', hash: () => hashOf(['prisma/schema', 'prisma.config.ts', 'package-lock.json']) },
  build: { stamp: 'build/.sources', hash: () => hashOf(sources) },
}

/** Whether `install`, `client` (Prisma's) or `build` was made from what stands here now. */
export function isFresh(name) {
  const { stamp, hash } = made[name]
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash()
}

export function remember(name) {
  const { stamp, hash } = made[name]
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash())
}

/** Called before making it again, so that an interrupted attempt is not taken for a finished one. */
export function forget(name) {
  rmSync(made[name].stamp, { force: true })
}

/** Whether every package of the lockfile stands in node_modules in its version, whoever installed it. */
export function isInstalled() {
  if (isFresh('install')) return true
  if (!existsSync('node_modules/.package-lock.json')) return false
  const wanted = packagesOf('package-lock.json')
  const present = packagesOf('node_modules/.package-lock.json')
  const complete = Object.entries(wanted).every(([path, { version, optional, link }]) => path === '' || optional || link || present[path]?.version === version)
  if (complete) remember('install')
  return complete
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages ?? {}
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0])
  for (const file of paths.flatMap(filesUnder)) hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function filesUnder(path) {
  if (!existsSync(path) || notBuilt.includes(path)) return []
  if (!statSync(path).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}
