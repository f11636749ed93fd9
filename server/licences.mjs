import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Writes public/notices.txt: the packages that run with Kente, each with its licence; equal texts stand once.
process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const running = [...closure('', packages[''].dependencies)]

const notices = new Map()
for (const path of running) {
  const { name, licence, text } = noticeOf(path)
  const key = text.replace(/\s+/g, ' ')
  const notice = notices.get(key) ?? { names: new Set(), licence, text }
  notice.names.add(`${name} ${packages[path].version}`)
  notices.set(key, notice)
}

const sections = [...notices.values()].map(({ names, licence, text }) => ({ title: `${[...names].sort().join(', ')} (${licence})`, text }))
const body = sections.sort((a, b) => a.title.localeCompare(b.title, 'en')).map(({ title, text }) => `${'='.repeat(80)}\n${title}\n\n${text}\n`)
writeFileSync('public/notices.txt', ['Kente is licensed under Apache-2.0. It runs with the packages below, each under its own licence.\n', ...body].join('\n'))
console.log(`public/notices.txt: ${running.length} packages, ${sections.length} notices`)

/** The folders of the packages that these dependencies load, found as Node finds them: nearest first. */
function closure(from, dependencies = {}, found = new Set()) {
  for (const name of Object.keys(dependencies)) {
    const path = nearest(from, name)
    if (!path || found.has(path)) continue
    found.add(path)
    closure(path, packages[path].dependencies, found)
  }
  return found
}

function nearest(from, name) {
  const here = join(from, 'node_modules', name)
  if (packages[here]) return here
  return from === '' ? null : nearest(from.slice(0, Math.max(0, from.lastIndexOf('node_modules') - 1)), name)
}

function noticeOf(path) {
  const { name, license, licenses, author } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  const licence = typeof license === 'string' ? license : (license?.type ?? licenses?.map(({ type }) => type).join(' or ') ?? 'see its package')
  const file = readdirSync(path).find((entry) => /^(licen[cs]e|copying)(\.(md|txt|mit))?$/i.test(entry))
  const by = typeof author === 'string' ? author : author?.name
  return { name, licence, text: file ? readFileSync(join(path, file), 'utf8').trim() : `${licence}${by ? `, ${by}` : ''}` }
}
