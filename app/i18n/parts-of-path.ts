import { type MessagePart, messageModules } from './catalog.ts'

/** What the frame of every page says, for those that are too heavy for all of `common`. */
const frame = ['brand', 'skip', 'time', 'pages', 'table', 'loading', 'nav', 'mast', 'roles', 'foot', 'link'].map((branch) => `common.${branch}` as const)

/** Pages that say more, less or other than the module they are named after; the first that fits counts. */
const pages: readonly (readonly [path: RegExp, parts: readonly MessagePart[], shared?: readonly MessagePart[]])[] = [
  [/^\/(_root)?$/, ['notices', 'projects.history', 'projects.roles', 'members.firstSteps', 'acts.tasks.title']],
  [/^\/inbox/, ['notices']],
  [/^\/dev\/mail\b/, ['account']],
  [/^\/login$/, ['account.login', 'account.signIn', 'account.outbox', 'members.login']],
  [/^\/me\/notices/, ['notices.choices']],
  [/^\/unsubscribe\//, ['notices.unsubscribe', 'account.spent']],
  [/^\/(login|me|welcome|invitation|password|email)\b/, ['account', 'members']],
  [/^\/forums\/(?!register$|import$)[^/]+$/, ['members', 'threads.subject']],
  [/^\/(secretariat\/reports|threads\/bookmarks$)/, ['threads', 'messages']],
  [/^\/(acting|set-up|people|forums|partners|invitations|secretariat)\b/, ['members']],
  [/^\/projects$/, ['projects.title', 'projects.untitled', 'projects.draftNumber', 'projects.list', 'projects.areas', 'projects.who', 'projects.acting']],
  [/^\/projects\/[^/]+\/(allocate|money|disburse|report-spending|refund|release|reallocate|final-report|tranches)\b/, ['projects', 'pool']],
  [/^\/projects\/[^/]+\/tasks$/, ['projects', 'threads', 'acts']],
  [/^\/projects\/[^/]+\/decide$/, ['projects', 'decisions']],
  [/^\/projects\/(?!new$)[^/]+$/, ['projects', 'threads', 'resources']],
  [/^\/projects\/[^/]+\/points\//, ['projects', 'acts.source']],
  [/^\/decisions/, ['decisions', 'projects.untitled', 'projects.list', 'projects.page', 'projects.notNow', 'projects.aside', 'threads.subject', 'acts.source']],
  [/^\/resources\/(?!new$)[^/]+$/, ['resources', 'threads.subject']],
  [
    /^\/resources$/,
    ['title', 'lead', 'offerSomething', 'filters', 'catalogue', 'availability', 'kinds', 'units', 'per'].map((branch) => `resources.${branch}` as const),
  ],
  [
    /^\/pool$/,
    [
      ...['title', 'lead', 'leadOwn', 'pledge', 'registerPledge', 'receive', 'today', 'waiting', 'flow', 'figures', 'counts', 'steps', 'currencies'],
      ...['contributions', 'earmarks', 'areas', 'reasons', 'regions', 'aside'],
      ...['latest', 'whole', 'after', 'none', 'noneText', 'books'].map((name) => `entries.${name}`),
      ...['expected', 'contribution.noDay', 'funds.title', 'rateTable.title', 'periods.title', 'flows.see'],
    ].map((branch) => `pool.${branch}` as const),
    [...frame, 'common.states'],
  ],
  [
    /^\/pool\/flows$/,
    [
      ...['title', 'flows', 'weave', 'figures', 'earmarks', 'areas', 'regions'].map((branch) => `pool.${branch}` as const),
      ...(['pool.flow.scale', 'pool.flow.scaleOnly', 'projects.untitled'] as const),
    ],
    frame,
  ],
  [/^\/pool\/(statements\/|contribut(ions|ors)\/[^/]+\/statement)/, ['pool', 'resources.unitNames']],
  [/^\/pool\/import\b/, ['pool', 'members.import']],
  [/^\/reservations/, ['resources']],
  [/^\/glass\b/, ['threads']],
  [/^\/threads\/[^/]+\/m\//, ['threads', 'messages', 'acts']],
  [/^\/threads$/, ['threads', 'acts.tasks.title']],
  [
    /^\/threads\/(?!new$|bookmarks$)[^/]+$/,
    [
      ...['title', 'list', 'keys', 'react', 'untitled', 'level', 'levelWord', 'chatham', 'head', 'log', 'compose', 'typing', 'side', 'link', 'dossier'],
      ...['follow', 'draft', 'section', 'kind', 'pin', 'files', 'about.link', 'new.decision', 'new.project'],
    ].map((branch) => `threads.${branch}` as const),
    [...frame, 'common.dialog', 'common.fields'],
  ],
  [/^\/(tasks|threads\/[^/]+\/(about|export|minutes))\b/, ['threads', 'acts']],
]

/** The parts of the catalogs that a page is sent: `common`, and what it says. */
export function partsOfPath(pathname: string): readonly MessagePart[] {
  const path = pathname.replace(/\.data$/, '')
  const known = pages.find(([pattern]) => pattern.test(path))
  const [, segment] = path.split('/')
  if (!known) return ['common', ...messageModules.filter((module) => module === segment)]
  const [, parts, shared = ['common']] = known
  return [...shared, ...parts]
}

/** Whether a page needs parts that the page before it was not sent. */
export function needsOtherParts(from: string, to: string): boolean {
  const sent = partsOfPath(from)
  return partsOfPath(to).some((part) => !holds(sent, part))
}

/** Whether the parts have a sentence, or a whole part, among them. */
export function holds(parts: readonly MessagePart[], key: string): boolean {
  return parts.some((part) => key === part || key.startsWith(`${part}.`))
}
