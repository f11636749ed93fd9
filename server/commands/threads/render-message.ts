import rehypeSanitize, { type Options as SanitizeSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { findMentions, type Mentionable } from '#app/domain/threads/mentions.ts'

/** Raised whenever the same text would render otherwise; stored beside the HTML. */
export const renderVersion = 2

/** Blocks get their direction from their own text. */
const blocks = new Set(['p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'table', 'td', 'th'])

const allowed: SanitizeSchema = {
  tagNames: [...blocks, 'br', 'hr', 'strong', 'em', 'del', 'code', 'a', 'thead', 'tbody', 'tr', 'input'],
  attributes: { a: ['href'], ol: ['start'], th: ['align'], td: ['align'], input: [['type', 'checkbox'], 'checked', ['disabled', true]] },
  protocols: { href: ['http', 'https', 'mailto'] },
  required: { input: { type: 'checkbox', disabled: true } },
}

const parser = unified().use(remarkParse).use(remarkGfm)
const toSafeTree = unified().use(plainMarkdown).use(remarkRehype).use(rehypeSanitize, allowed)
const writer = unified().use(rehypeStringify)

type Markdown = ReturnType<typeof parser.parse>
type MarkdownNode = Markdown | Markdown['children'][number]
type Tree = Parameters<ReturnType<typeof rehypeSanitize>>[0]
type Inline = Extract<Tree['children'][number], { type: 'element' }>['children'][number]
type Element = Extract<Inline, { type: 'element' }>

/**
 * Beyond this many levels, marks or lines a text can only be meant to exhaust the parser, whose work grows with
 * their square; it is shown as it was typed.
 */
const deepest = 40
const marksAtMost = 1500
const linesAtMost = 1000

/** A message read as Markdown: what is costly is done, mentions may still be marked. */
export type ParsedMessage = { readonly tree: Tree; readonly mayMention: boolean }

/** Parses the Markdown of a message and drops from it what no message may carry (design.md §8). */
export function parseMessage(text: string): ParsedMessage {
  const tree = isExcessive(text) ? asTyped(text) : toSafeTree.runSync(parser.parse(text))
  return { tree: tree.children.length === 0 ? asTyped(text) : tree, mayMention: text.includes('@') }
}

/** The HTML of a message, with these people and bodies marked where it names them. */
export function renderMessage({ tree }: ParsedMessage, known: readonly Mentionable[]): { readonly html: string; readonly mentions: readonly Mentionable[] } {
  const mentions = new Map<string, Mentionable>()
  const marked = structuredClone(tree)
  visit(marked, 'text', (node, index, parent) => {
    if (!parent || index === undefined || (parent.type === 'element' && ['a', 'code'].includes(parent.tagName))) return
    const parts = withMentions(node.value, known, mentions)
    if (parts.length === 1) return
    parent.children.splice(index, 1, ...parts)
    return [SKIP, index + parts.length]
  })
  markUp(marked)
  return { html: writer.stringify(marked), mentions: [...mentions.values()] }
}

function withMentions(value: string, known: readonly Mentionable[], met: Map<string, Mentionable>): Inline[] {
  const parts: Inline[] = []
  let from = 0
  for (const { start, end, target } of findMentions(value, known)) {
    met.set(target.id, target)
    if (start > from) parts.push({ type: 'text', value: value.slice(from, start) })
    parts.push({
      type: 'element',
      tagName: 'span',
      properties: { className: ['mention'], dataId: target.id },
      children: [{ type: 'text', value: value.slice(start, end) }],
    })
    from = end
  }
  if (from < value.length || parts.length === 0) parts.push({ type: 'text', value: value.slice(from) })
  return parts
}

/**
 * Markdown as a message has it: what looks like HTML or a footnote is text, a picture is a link, a heading a
 * strong paragraph, and a line break breaks the line.
 */
function plainMarkdown() {
  return (tree: Markdown): void => {
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return
      const plain = plainNode(node, parent.type !== 'paragraph')
      if (plain) parent.children.splice(index, 1, ...(plain as never[]))
      return plain ? [SKIP, index + (node.type === 'text' || node.type === 'html' ? plain.length : 0)] : undefined
    })
  }
}

/** What stands in a node's place, or null where it may stay. */
function plainNode(node: MarkdownNode, isBlock: boolean): MarkdownNode[] | null {
  switch (node.type) {
    case 'html':
      return isBlock ? [{ type: 'paragraph', children: lines(node.value) }] : lines(node.value)
    case 'image':
      return [{ type: 'link', url: node.url, children: lines(node.alt || node.url) }]
    case 'heading':
      return [{ type: 'paragraph', children: [{ type: 'strong', children: node.children }] }]
    case 'footnoteReference':
      return lines(`[^${node.label ?? node.identifier}]`)
    case 'footnoteDefinition':
      return node.children
    case 'text':
      return node.value.includes('\n') ? lines(node.value) : null
    default:
      return null
  }
}

function lines(text: string): ({ type: 'text'; value: string } | { type: 'break' })[] {
  return text.split('\n').flatMap((value, at) => [...(at > 0 ? [{ type: 'break' } as const] : []), { type: 'text', value } as const])
}

/** Directions and the relation of links: set after sanitising, so that no text can set its own. */
function markUp(tree: Tree): void {
  visit(tree, 'element', (node: Element) => {
    if (blocks.has(node.tagName)) node.properties.dir = 'auto'
    if (node.tagName === 'a') node.properties.rel = ['nofollow', 'noopener', 'ugc']
  })
}

function isExcessive(text: string): boolean {
  const marks = text.match(/[*_~`[\]]/g)?.length ?? 0
  const typedLines = text.split('\n')
  return (
    marks > marksAtMost ||
    typedLines.length > linesAtMost ||
    typedLines.some((line) => (/^[\s>*+\-\d.)]*/.exec(line)?.[0].replace(/\s/g, '').length ?? 0) > deepest)
  )
}

function asTyped(text: string): Tree {
  const children = text.split('\n').flatMap((value, at): Inline[] => [...(at > 0 ? [lineBreak()] : []), { type: 'text', value }])
  return { type: 'root', children: [{ type: 'element', tagName: 'p', properties: {}, children }] }
}

function lineBreak(): Inline {
  return { type: 'element', tagName: 'br', properties: {}, children: [] }
}
