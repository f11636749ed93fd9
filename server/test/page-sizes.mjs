import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { pagesOfDemo } from './pages-of-demo.mjs'

// JavaScript of a page's first view, gzip, in kB (rulings.md 40). The socket and other parts loaded after the first
// paint are not in it: they are dynamic imports.
const limits = [
  { pages: /^routes\/(login|(projects|threads|resources|decisions|forums)\._index|pool\.ledger)$/, kilobytes: 110 },
  { pages: /^routes\/(threads\.\$id|projects\.\$id\._index)/, kilobytes: 130 },
  { pages: /.*/, kilobytes: 120 },
]

const assets = 'build/client/assets'
const manifestFile = readdirSync(assets).find((name) => /^manifest-.*\.js$/.test(name))
const { entry, routes } = JSON.parse(
  readFileSync(join(assets, manifestFile), 'utf8')
    .replace(/^window\.__remixManifest=/, '')
    .replace(/;\s*$/, ''),
)

const faults = []
const pages = Object.values(routes).filter(({ id }) => id !== 'root')
for (const page of pages) {
  const chunks = chunksOf(page)
  const total = chunks.reduce((sum, { bytes }) => sum + bytes, 0)
  const { kilobytes } = limits.find((limit) => limit.pages.test(page.id))
  if (total <= kilobytes * 1000) continue
  const largest = chunks.slice(0, 4).map(({ url, bytes }) => `${url.split('/').at(-1)} ${shown(bytes)}`)
  faults.push(`${page.id}: ${shown(total)} of JavaScript, ${kilobytes} kB allowed; its largest chunks: ${largest.join(', ')}`)
}

const totals = pages.map((page) => chunksOf(page).reduce((sum, { bytes }) => sum + bytes, 0)).sort((a, b) => b - a)
// Everything of these is readable before a script runs: 15 kB of HTML for who sees the most (ux.md §3).
const allowedHtml = 15_000
const html = await pagesOfDemo('u04', ['/pool', '/pool/flows'])
for (const { path, locale, text } of html) {
  const bytes = gzipSync(text).length
  if (bytes > allowedHtml) faults.push(`${path} (${locale}): ${shown(bytes)} of HTML, ${shown(allowedHtml)} allowed`)
}

console.log(`${pages.length} pages, the heaviest ${shown(totals[0] ?? 0)} of JavaScript`)
console.log(html.map(({ path, locale, text }) => `${path} (${locale}) ${shown(gzipSync(text).length)} of HTML`).join(', '))
for (const fault of faults) console.error(fault)
process.exit(faults.length === 0 ? 0 : 1)

/** Every chunk that the first view loads, the heaviest first. */
function chunksOf(page) {
  const urls = new Set([entry, ...withParents(page)].flatMap(({ module, imports = [] }) => [module, ...imports]))
  return [...urls].map((url) => ({ url, bytes: gzipSync(readFileSync(join('build/client', url))).length })).sort((a, b) => b.bytes - a.bytes)
}

function withParents(page) {
  const parent = routes[page.parentId]
  return parent ? [page, ...withParents(parent)] : [page]
}

function shown(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`
}
