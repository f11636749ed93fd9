import { type MessagePart, messageModules } from './catalog.ts'

/** Pages that say more, less or other than the module they are named after; the first that fits counts. */
const pages: readonly (readonly [path: RegExp, parts: readonly MessagePart[]])[] = [
  [/^\/(_root)?$/, ['notices', 'projects.history', 'projects.roles', 'members.firstSteps']],
  [/^\/inbox/, ['notices']],
  [/^\/dev\/mail\b/, ['account']],
  [/^\/login$/, ['account.login', 'account.signIn', 'account.outbox', 'members.login']],
  [/^\/me\/notices/, ['notices.choices']],
  [/^\/unsubscribe\//, ['notices.unsubscribe', 'account.spent']],
  [/^\/(login|me|welcome|invitation|password|email)\b/, ['account', 'members']],
  [/^\/secretariat\/reports\b/, ['threads', 'messages']],
  [/^\/(acting|set-up|people|forums|partners|invitations|secretariat)\b/, ['members']],
  [/^\/projects$/, ['projects.title', 'projects.untitled', 'projects.draftNumber', 'projects.list', 'projects.areas', 'projects.who', 'projects.acting']],
  [/^\/projects\/[^/]+\/(allocate|money|disburse|report-spending|refund|release|reallocate|final-report|tranches)\b/, ['projects', 'pool']],
  [/^\/projects\/[^/]+\/decide$/, ['projects', 'decisions']],
  [/^\/projects\/(?!new$)[^/]+$/, ['projects', 'threads', 'pool.figures', 'pool.allocateForm', 'pool.out.link', 'resources']],
  [/^\/decisions/, ['decisions', 'projects.untitled', 'projects.list', 'projects.page', 'projects.notNow', 'projects.aside']],
  [
    /^\/resources$/,
    ['title', 'lead', 'offerSomething', 'filters', 'catalogue', 'availability', 'kinds', 'units', 'per'].map((branch) => `resources.${branch}` as const),
  ],
  [
    /^\/pool$/,
    [
      ...['title', 'lead', 'leadOwn', 'pledge', 'registerPledge', 'receive', 'today', 'waiting', 'flow', 'figures', 'counts', 'steps', 'currencies'],
      ...['weave', 'contributions', 'earmarks', 'areas', 'entries', 'reasons', 'accounts', 'rates', 'regions', 'aside'],
      ...['expected', 'contribution.noDay', 'funds.title', 'rateTable.title', 'periods.title'],
    ].map((branch) => `pool.${branch}` as const),
  ],
  [/^\/pool\/import\b/, ['pool', 'members.import']],
  [/^\/reservations/, ['resources']],
  [/^\/threads\/([^/]+\/m\/|bookmarks$)/, ['threads', 'messages']],
]

/** The parts of the catalogs that a page is sent: `common`, and what it says. */
export function partsOfPath(pathname: string): readonly MessagePart[] {
  const path = pathname.replace(/\.data$/, '')
  const known = pages.find(([pattern]) => pattern.test(path))
  const [, segment] = path.split('/')
  return ['common', ...(known ? known[1] : messageModules.filter((module) => module === segment))]
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
