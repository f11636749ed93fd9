import i18next from 'i18next'
import { type Locale, type MessageParams, type MessagePart, type Messages, type MessageTree, messageModules, type ServerMessageKey } from '#app/i18n/catalog.ts'
import { pageMessages, serverMessages } from './catalogs.ts'

export type ServerT = (key: ServerMessageKey, params?: MessageParams) => string

function everything(locale: Locale) {
  return Object.fromEntries(messageModules.map((module) => [module, withMany({ ...pageMessages[locale][module], ...serverMessages[locale][module] })]))
}

/** French has a form of its own from a million on; where a catalog does not, i18next would show the key. */
function withMany(tree: MessageTree): MessageTree {
  const entries = Object.entries(tree).flatMap(([key, node]): [string, string | MessageTree][] => {
    if (typeof node !== 'string') return [[key, withMany(node)]]
    const many = key.replace(/_other$/, '_many')
    return many === key || many in tree
      ? [[key, node]]
      : [
          [key, node],
          [many, node],
        ]
  })
  return Object.fromEntries(entries)
}

const sentences = i18next.createInstance()
await sentences.init({
  lng: 'fr',
  fallbackLng: false,
  resources: { fr: { translation: everything('fr') }, en: { translation: everything('en') } },
  interpolation: { escapeValue: false },
})

const fixed: { readonly [L in Locale]: ServerT } = {
  fr: sentences.getFixedT('fr') as unknown as ServerT,
  en: sentences.getFixedT('en') as unknown as ServerT,
}

/** Says any sentence of the catalogs, the server's own among them, in one language. */
export function serverT(locale: Locale): ServerT {
  return fixed[locale]
}

/** Whether a catalog of this language has the key. */
export function hasMessage(locale: Locale, key: string): boolean {
  return sentences.exists(key, { lng: locale })
}

/** The parts of the catalogs that a page needs, to be handed to the browser. */
export function messagesOf(locale: Locale, parts: readonly MessagePart[]): Messages {
  const catalog: Messages = pageMessages[locale]
  const messages: Record<string, MessageTree> = {}
  for (const part of parts) {
    const [module = '', ...path] = part.split('.')
    const whole = catalog[module] ?? {}
    messages[module] = path.length === 0 ? whole : withPart(messages[module] ?? {}, whole, path)
  }
  return messages
}

/** The tree with one branch of a catalog added, or one sentence with its plural forms. */
function withPart(tree: MessageTree, whole: MessageTree, [name = '', ...path]: readonly string[]): MessageTree {
  const found = Object.entries(whole).filter(([key]) => key.replace(/_(zero|one|two|few|many|other)$/, '') === name)
  const added = found.map(([key, node]) => {
    const known = tree[key]
    if (path.length === 0 || typeof node === 'string') return [key, node] as const
    return [key, withPart(typeof known === 'object' ? known : {}, node, path)] as const
  })
  return { ...tree, ...Object.fromEntries(added) }
}
