import type account from './en/account.json'
import type accountServer from './en/account.server.json'
import type acts from './en/acts.json'
import type actsServer from './en/acts.server.json'
import type common from './en/common.json'
import type commonServer from './en/common.server.json'
import type decisions from './en/decisions.json'
import type decisionsServer from './en/decisions.server.json'
import type members from './en/members.json'
import type membersServer from './en/members.server.json'
import type messages from './en/messages.json'
import type messagesServer from './en/messages.server.json'
import type notices from './en/notices.json'
import type noticesServer from './en/notices.server.json'
import type pool from './en/pool.json'
import type poolServer from './en/pool.server.json'
import type projects from './en/projects.json'
import type projectsServer from './en/projects.server.json'
import type resources from './en/resources.json'
import type resourcesServer from './en/resources.server.json'
import type threads from './en/threads.json'
import type threadsServer from './en/threads.server.json'

export const locales = ['fr', 'en'] as const
export type Locale = (typeof locales)[number]

export const messageModules = ['common', 'account', 'members', 'projects', 'decisions', 'pool', 'resources', 'threads', 'messages', 'acts', 'notices'] as const
export type MessageModule = (typeof messageModules)[number]

/** A module, or a branch of its catalog. */
export type MessagePart = MessageModule | `${MessageModule}.${string}`

/** The sentences that pages show; the English catalog is the type of both. */
type PageCatalog = {
  common: typeof common
  account: typeof account
  members: typeof members
  projects: typeof projects
  decisions: typeof decisions
  pool: typeof pool
  resources: typeof resources
  threads: typeof threads
  messages: typeof messages
  acts: typeof acts
  notices: typeof notices
}

/** The sentences that only the server says: refusals, faults, mails. */
type ServerCatalog = {
  common: typeof commonServer
  account: typeof accountServer
  members: typeof membersServer
  projects: typeof projectsServer
  decisions: typeof decisionsServer
  pool: typeof poolServer
  resources: typeof resourcesServer
  threads: typeof threadsServer
  messages: typeof messagesServer
  acts: typeof actsServer
  notices: typeof noticesServer
}

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : Key
type Leaves<Node, Prefix extends string> = {
  [Key in keyof Node & string]: Node[Key] extends string ? `${Prefix}.${WithoutPlural<Key>}` : Leaves<Node[Key], `${Prefix}.${Key}`>
}[keyof Node & string]

/** A sentence's key: `<module>.<path>`; plural forms share one key and need the parameter `count`. */
export type MessageKey = { [Module in keyof PageCatalog]: Leaves<PageCatalog[Module], Module> }[keyof PageCatalog]
export type ServerMessageKey = MessageKey | { [Module in keyof ServerCatalog]: Leaves<ServerCatalog[Module], Module> }[keyof ServerCatalog]

export type MessageParams = { readonly [name: string]: string | number }

/** A catalog as data: nested objects whose leaves are sentences. */
export type MessageTree = { readonly [key: string]: string | MessageTree }
export type Messages = { readonly [module: string]: MessageTree }
