import type { MessageModule } from './catalog.ts'

/** The modules whose sentences a page needs beside `common`, by the first segment of its path. */
const modules: { readonly [segment: string]: readonly MessageModule[] } = {
  '': ['notices', 'projects'],
  inbox: ['notices'],
  login: ['members'],
  acting: ['members'],
  'set-up': ['members'],
  me: ['members'],
  people: ['members'],
  welcome: ['members'],
  forums: ['members', 'projects', 'resources'],
  projects: ['projects', 'decisions', 'pool', 'resources', 'threads'],
  decisions: ['decisions', 'projects', 'pool'],
  pool: ['pool', 'projects'],
  resources: ['resources', 'projects'],
  reservations: ['resources', 'projects'],
  threads: ['threads', 'projects'],
}

/** The modules of a page by its path; `common` always. */
export function modulesOfPath(pathname: string): readonly MessageModule[] {
  const [, segment = ''] = pathname.replace(/\.data$/, '').split('/')
  return ['common', ...(modules[segment === '_root' ? '' : segment] ?? [])]
}
