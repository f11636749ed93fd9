import { gzipSync } from 'node:zlib'
import type { ApiClient } from '../api-client.ts'
import { type Figure, rounded } from './figures.ts'

/** What the first view of a page weighs, gzip: its HTML, and the scripts and styles that it names. */
export async function measureWeights(url: string, api: ApiClient, threadId: string): Promise<Figure[]> {
  const pages = [
    { name: 'sign-in', path: '/login', cookie: '' },
    { name: 'dossiers', path: '/projects', cookie: api.cookie },
    { name: 'thread', path: `/threads/${threadId}`, cookie: api.cookie },
    { name: 'pool', path: '/pool', cookie: api.cookie },
  ]
  const figures: Figure[] = []
  for (const { name, path, cookie } of pages) {
    const html = await (await fetch(url + path, { headers: { cookie } })).text()
    const scripts = new Set(
      [
        ...html.matchAll(/<link rel="modulepreload" href="([^"]+)"/g),
        ...html.matchAll(/from "(\/assets\/[^"]+\.js)"/g),
        ...html.matchAll(/import "(\/assets\/[^"]+\.js)"/g),
      ].map(([, href = '']) => href),
    )
    const styles = new Set([...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href))
    figures.push(
      { what: `${name} page, HTML`, unit: 'kB gzip', value: kilobytes(gzipSync(html).length) },
      { what: `${name} page, JavaScript`, unit: 'kB gzip', value: kilobytes(await weightOf(url, scripts)) },
      { what: `${name} page, styles`, unit: 'kB gzip', value: kilobytes(await weightOf(url, styles)) },
    )
  }
  return figures
}

async function weightOf(url: string, addresses: ReadonlySet<string>): Promise<number> {
  const files = await Promise.all([...addresses].map(async (href) => Buffer.from(await (await fetch(new URL(href, url))).arrayBuffer())))
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0)
}

function kilobytes(bytes: number): number {
  return rounded(bytes / 1000)
}
