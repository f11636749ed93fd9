import { type MessageModule, messageModules } from './catalog.ts'

/** Pages that say sentences of other modules than the one they are named after; the first that fits counts. */
const pages: readonly (readonly [path: RegExp, modules: readonly MessageModule[]])[] = [
  [/^\/(_root)?$/, ['notices', 'projects']],
  [/^\/inbox/, ['notices']],
  [/^\/(login|acting|set-up|welcome|me|people|forums)/, ['members']],
  [/^\/projects\/[^/]+\/allocate$/, ['projects', 'pool']],
  [/^\/projects\/[^/]+\/decide$/, ['projects', 'decisions']],
  [/^\/projects\/(?!new$)[^/]+$/, ['projects', 'threads', 'pool', 'resources']],
  [/^\/decisions/, ['decisions', 'projects']],
  [/^\/reservations/, ['resources']],
]

/** The modules whose sentences a page is sent: `common`, and those it says. */
export function modulesOfPath(pathname: string): readonly MessageModule[] {
  const path = pathname.replace(/\.data$/, '')
  const known = pages.find(([pattern]) => pattern.test(path))
  const [, segment] = path.split('/')
  return ['common', ...(known ? known[1] : messageModules.filter((module) => module === segment))]
}

/** Whether a page needs sentences that the page before it was not sent. */
export function needsOtherModules(from: string, to: string): boolean {
  const sent = modulesOfPath(from)
  return modulesOfPath(to).some((module) => !sent.includes(module))
}
