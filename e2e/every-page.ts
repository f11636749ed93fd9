import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'

/** A page of Kente: its folder under app/routes, and the addresses that are it. */
type PageRoute = { readonly folder: string; readonly address: RegExp; readonly literal: number }

/** Every folder that shows something, the most particular first. */
const routes: readonly PageRoute[] = readdirSync('app/routes')
  .filter((folder) => folder !== '$' && isPage(`app/routes/${folder}/route.tsx`))
  .map((folder) => {
    const segments = folder.split('.').filter((segment) => segment !== '_index')
    const pattern = segments.map((segment) => (segment.startsWith('$') ? '/[^/]+' : `/${segment.replace(/_$/, '')}`)).join('')
    return { folder, address: new RegExp(`^${pattern || '/'}$`), literal: segments.filter((segment) => !segment.startsWith('$')).length * 10 + segments.length }
  })
  .sort((a, b) => b.literal - a.literal)

/** What has no component is a file to take away, or only posts. */
function isPage(file: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').includes('export default function')
}

function routeOf(path: string): string | undefined {
  const [bare = ''] = path.split(/[?#]/)
  return routes.find(({ address }) => address.test(bare))?.folder
}

export const pageFolders: readonly string[] = routes.map(({ folder }) => folder)

type Look = { readonly from: readonly string[]; readonly request: APIRequestContext; readonly limit: number }

/** The addresses that links lead to, from some pages on, by their route: a few of each, so that every state shows its acts. */
async function linked({ from, request, limit }: Look): Promise<ReadonlyMap<string, Set<string>>> {
  const found = new Map<string, Set<string>>()
  const waiting = [...from]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const folder = routeOf(path)
    const known = folder ? (found.get(folder) ?? new Set()) : new Set<string>()
    if (!folder || known.size >= limit || known.has(path)) continue
    found.set(folder, known.add(path))
    const answer = await request.get(path)
    const html = answer.ok() && answer.headers()['content-type']?.includes('text/html') ? await answer.text() : ''
    waiting.push(...[...html.matchAll(/<a\b[^>]*?href="(\/[^"#]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')))
  }
  return found
}

/** Where somebody opens a page. */
export type Stop<Reader> = { readonly reader: Reader; readonly folder: string; readonly path: string }

type Walk<Reader> = {
  /** The pages to be opened, by their folders. */
  readonly wanted: readonly string[]
  readonly readers: readonly Reader[]
  readonly requestOf: (reader: Reader) => Promise<APIRequestContext>
  /** Addresses from which links lead to all others. */
  readonly from: readonly string[]
}

/** One address for every page that somebody can open, by the first of the readers who can: few things of each kind are looked at before many. */
export async function wayThroughEveryPage<Reader>({ wanted, readers, requestOf, from }: Walk<Reader>): Promise<readonly Stop<Reader>[]> {
  const way: Stop<Reader>[] = []
  for (const limit of [3, 12]) {
    for (const reader of readers) {
      const missing = wanted.filter((folder) => !way.some((stop) => stop.folder === folder))
      if (missing.length === 0) return way
      const request = await requestOf(reader)
      const found = await openable(request, missing, await linked({ from, request, limit }))
      way.push(...[...found].map(([folder, path]) => ({ reader, folder, path })))
    }
  }
  return way
}

/** What one person can open of these pages: a link leads there, or it is an act on something that a link leads to. */
async function openable(request: APIRequestContext, folders: readonly string[], found: ReadonlyMap<string, Set<string>>): Promise<ReadonlyMap<string, string>> {
  const chosen = new Map<string, string>()
  for (const folder of folders) {
    for (const path of [...(found.get(folder) ?? []), ...acts(folder, found)]) {
      const answer = await request.get(path, { maxRedirects: 0 })
      if (answer.status() !== 200) continue
      chosen.set(folder, path)
      break
    }
  }
  return chosen
}

/** The addresses of an act's page on each thing of its kind: `projects.$id.consent` on every dossier that was found. */
function acts(folder: string, found: ReadonlyMap<string, Set<string>>): readonly string[] {
  const [, thing, act] = /^(.+\.\$\w+)\.([^$]+?)(?:\._index)?$/.exec(folder) ?? []
  if (!thing || !act || act === '_index')
    return /\$/.test(folder)
      ? []
      : [
          `/${folder
            .replace(/\.?_index$/, '')
            .replaceAll('.', '/')
            .replaceAll('_/', '/')}`,
        ]
  const pages = found.get(`${thing}._index`) ?? found.get(thing) ?? new Set<string>()
  return [...pages].map((path) => `${path.split('?')[0]}/${act.replaceAll('.', '/')}`)
}
