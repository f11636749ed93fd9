import { describe, expect, it } from 'vitest'
import { messageTextInput } from '#app/domain/threads/post.input.ts'
import { disturbingTexts, scriptPayloads } from '../../../e2e/acts/hostile-text.ts'
import { parseMessage, renderMessage } from './render-message.ts'

const elements = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'table',
  'td',
  'th',
  'br',
  'hr',
  'strong',
  'em',
  'del',
  'code',
  'a',
  'thead',
  'tbody',
  'tr',
  'input',
  'span',
])
const attributes: { readonly [name: string]: RegExp } = {
  href: /^(https?:\/\/|mailto:|[^:]*$)/,
  rel: /^nofollow noopener ugc$/,
  dir: /^auto$/,
  start: /^\d+$/,
  align: /^(left|right|center)$/,
  type: /^checkbox$/,
  checked: /^$/,
  disabled: /^$/,
  class: /^mention$/,
  'data-id': /^[\w-]+$/,
}

/** What HTML holds beyond plain elements and harmless attributes; read as strictly as the writer writes. */
function beyond(html: string): readonly string[] {
  const found: string[] = []
  const rest = html.replace(/<\/?([a-z]+)((?: [a-z-]+(?:="[^"<]*")?)*)>/g, (_, element: string, written: string) => {
    if (!elements.has(element)) found.push(element)
    for (const [, name = '', value = ''] of written.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)) if (!attributes[name]?.test(value)) found.push(`${name}=${value}`)
    return ''
  })
  return rest.includes('<') ? [...found, rest] : found
}

const rendered = (text: string) => renderMessage(parseMessage(text), [{ kind: 'person', id: 'p-1', name: 'Thabo <b>', code: 'SAMA' } as never]).html

describe('a message that means harm', () => {
  it('has three hundred faces', () => {
    expect(scriptPayloads.length).toBeGreaterThanOrEqual(300)
  })

  it.each([
    ['by itself', (payload: string) => payload],
    ['in a list', (payload: string) => `- one\n- ${payload}`],
    ['in a table', (payload: string) => `| a |\n| - |\n| ${payload.replaceAll('\n', ' ')} |`],
    ['in a quotation', (payload: string) => `> ${payload}`],
    ['as a link’s words', (payload: string) => `[${payload}](https://kente.example)`],
    ['as a link’s address', (payload: string) => `[x](${payload})`],
    ['as a picture’s address', (payload: string) => `![x](<${payload}>)`],
    ['after a mention', (payload: string) => `@Thabo ${payload}`],
    ['as code', (payload: string) => `\`\`\`${payload}\n${payload}\n\`\`\``],
    ['among marks', (payload: string) => `**${payload}** _${payload}_ ~~${payload}~~`],
  ])('is text alone, %s', (_where, put) => {
    const harm = scriptPayloads.flatMap((payload) => beyond(rendered(put(payload))).map((what) => ({ payload, what })))

    expect(harm).toEqual([])
  })

  it('is kept as it was written, or refused in words', () => {
    const { zalgo, override, isolate, ...controls } = disturbingTexts
    for (const text of [zalgo, override, isolate]) expect(messageTextInput.parse(text)).toBe(text)
    for (const text of [...Object.values(controls), '\ud800', 'a\u0000b'])
      expect(messageTextInput.safeParse(text).error?.issues[0]?.message).toBe('text_malformed')
  })

  it('turns no direction beyond its own block', () => {
    expect(rendered(`${disturbingTexts.override}\n\nnext`)).toMatch(/^<p dir="auto">[^<]*<\/p>\n?<p dir="auto">next<\/p>$/)
  })
})
