import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import type { MessageTree } from '#app/i18n/catalog.ts'
import { messageModules } from '#app/i18n/catalog.ts'
import { holds, needsOtherParts, partsOfPath } from '#app/i18n/parts-of-path.ts'
import { messagesOf } from '#server/i18n/server-t.ts'
import { isTest } from './architecture/import-rules.ts'
import { sourceFiles } from './architecture/source-files.ts'

// Rules say nothing: what looks like a sentence's key in app/domain is a right's or a command's name.
const files = new Map(sourceFiles.filter(({ path }) => /^app\/(?!domain\/)/.test(path) && !isTest(path)).map((file) => [file.path, file]))
const catalogs: MessageTree = Object.fromEntries(messageModules.map((module) => [module, JSON.parse(readFileSync(`app/i18n/en/${module}.json`, 'utf8'))]))
const routes = [...files.keys()].filter((path) => /^app\/routes\/[^/]+\/route\.tsx$/.test(path))

describe('the sentences of a page', () => {
  it.each(routes)('are sent with it: %s', (route) => {
    const sent = partsOfPath(pathOf(route))
    const missing = [...reached(route)].flatMap((path) =>
      keysIn(path)
        .filter((key) => !holds(sent, key))
        .map((key) => `${path}: ${key}`),
    )

    expect(missing).toEqual([])
  })

  it.each(routes)('come with those of the frame around it: %s', (route) => {
    const sent = partsOfPath(pathOf(route))

    expect([...reached('app/root.tsx')].flatMap(keysIn).filter((key) => key.startsWith('common.') && !holds(sent, key))).toEqual([])
  })

  it('are found by this test, so that its silence means something', () => {
    expect([...reached('app/routes/projects._index/route.tsx')].flatMap(keysIn)).toContain('projects.title')
    expect(pathOf('app/routes/projects.$id.points.$position/route.tsx')).toBe('/projects/some/points/some')
    expect(pathOf('app/routes/_index/route.tsx')).toBe('/')
  })

  it('come with the forms of their number', () => {
    expect(Object.keys(messagesOf('fr', ['common', 'resources.lead']).resources ?? {})).toEqual(['lead_one', 'lead_other'])
    expect(Object.keys(messagesOf('fr', ['projects.list', 'projects.who']).projects ?? {}).sort()).toEqual(['list', 'who'])
    expect(messagesOf('fr', ['pool.funds.title', 'pool.flows.otherGivers']).pool).toEqual({
      funds: { title: expect.any(String) },
      flows: { otherGivers_one: expect.any(String), otherGivers_other: expect.any(String) },
    })
  })

  it('are fetched again only where others are needed', () => {
    expect(needsOtherParts('/projects/1', '/projects')).toBe(false)
    expect(needsOtherParts('/projects', '/projects/1')).toBe(true)
    expect(needsOtherParts('/reservations/1', '/resources')).toBe(false)
    expect(needsOtherParts('/projects/new', '/projects')).toBe(false)
    expect(needsOtherParts('/projects', '/projects/new')).toBe(true)
  })
})

/** A path that the route of this file answers. */
function pathOf(route: string): string {
  const [, , folder = ''] = route.split('/')
  const segments = folder.split('.').filter((segment) => segment !== '_index')
  return `/${segments.map((segment) => (segment.startsWith('$') ? 'some' : segment.replace(/_$/, ''))).join('/')}`
}

/** The file and all of `app/` that it loads; the shell says nothing but `common`. */
function reached(from: string, seen = new Set<string>()): Set<string> {
  if (seen.has(from) || !files.has(from)) return seen
  seen.add(from)
  for (const { to, typeOnly } of files.get(from)?.imports ?? []) if (!typeOnly) reached(to, seen)
  return seen
}

/** Every key of a catalog that the file names, whole or as the beginning of a template. */
function keysIn(path: string): string[] {
  const found: string[] = []
  function visit(node: ts.Node): void {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      // `context.t` speaks on the server, `context.ask` and `context.execute` name queries and commands.
      node.expression.forEachChild(visit)
      for (const argument of node.arguments) if (!ts.isStringLiteral(argument)) visit(argument)
      return
    }
    if (ts.isStringLiteral(node) && typeof nodeOf(node.text) === 'string') found.push(node.text)
    if (ts.isTemplateExpression(node) && nodeOf(node.head.text.replace(/\.[^.]*$/, '')) !== undefined && /^[a-z]+\..*\./.test(node.head.text))
      found.push(node.head.text)
    ts.forEachChild(node, visit)
  }
  const file = files.get(path)
  if (file) visit(file.ast)
  return found
}

function nodeOf(key: string): MessageTree | string | undefined {
  const stems = [key, `${key}_other`]
  for (const stem of stems) {
    const found = stem.split('.').reduce<MessageTree | string | undefined>((node, part) => (typeof node === 'object' ? node[part] : undefined), catalogs)
    if (found !== undefined) return found
  }
  return undefined
}
