import { describe, expect, it } from 'vitest'
import { brokenImports, isTest } from './architecture/import-rules.ts'
import { type SourceFile, sourceFiles } from './architecture/source-files.ts'

const running = sourceFiles.filter(({ path }) => !isTest(path))
const imports = new Map(running.map((file) => [file.path, file.imports]))
const under = (folder: string) => running.filter(({ path }) => path.startsWith(folder))

describe('who may import whom', () => {
  it('is as design.md §3 says', () => {
    expect(brokenImports(sourceFiles)).toEqual([])
  })

  it('finds a forbidden import, so that its silence means something', () => {
    const [file] = under('app/domain/')
    const seeded = { ...(file as SourceFile), imports: [{ to: 'node:fs', typeOnly: false }] }

    expect(brokenImports([seeded])).toEqual([`${seeded.path} imports node:fs: app/domain imports zod and itself alone`])
  })

  it('lets a command call no other command', () => {
    const commands = new Set(
      under('server/commands/')
        .filter(isCommand)
        .map(({ path }) => path),
    )
    const calls = [...commands].flatMap((path) =>
      importsOf(path)
        .filter((to) => commands.has(to))
        .map((to) => `${path} imports the command ${to}`),
    )

    expect(commands.size).toBeGreaterThan(0)
    expect(calls).toEqual([])
  })

  it('keeps zod and the inputs written with it out of the browser', () => {
    const pages = running.filter(({ path }) => /^app\/(routes|components|realtime|entry\.client)/.test(path))

    expect(pages.flatMap(({ path }) => pathTo('zod', path)?.join(' → ') ?? [])).toEqual([])
  })

  it('lets a route import nothing from the folder of another route', () => {
    const routeOf = (path: string) => /^app\/routes\/([^/]+)\//.exec(path)?.[1]
    const faults = under('app/routes/').flatMap(({ path, imports }) =>
      imports
        .filter(({ to }) => routeOf(to) && routeOf(to) !== routeOf(path))
        .map(({ to }) => `${path} imports ${to}: parts used by two routes lie in app/components`),
    )

    expect(faults).toEqual([])
  })

  it('has no circle of value imports', () => {
    expect(circles(running)).toEqual([])
  })
})

function isCommand({ text }: SourceFile): boolean {
  return /\bdefine(Hot)?Command\(\{/.test(text)
}

function importsOf(path: string): string[] {
  return imports.get(path)?.map(({ to }) => to) ?? []
}

/** The chain of value imports by which one file loads another, or null. */
function pathTo(goal: string, from: string, seen = new Set<string>()): string[] | null {
  if (from === goal) return [goal]
  if (seen.has(from)) return null
  seen.add(from)
  for (const { to, typeOnly } of imports.get(from) ?? []) {
    const rest = typeOnly ? null : pathTo(goal, to, seen)
    if (rest) return [from, ...rest]
  }
  return null
}

/** Each circle once, as the path round it. */
function circles(files: readonly SourceFile[]): string[] {
  const next = new Map(files.map(({ path, imports }) => [path, imports.filter(({ typeOnly }) => !typeOnly).map(({ to }) => to)]))
  const done = new Set<string>()
  const found: string[] = []
  function walk(path: string, trail: readonly string[]): void {
    if (trail.includes(path)) return void found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (done.has(path)) return
    for (const to of next.get(path) ?? []) walk(to, [...trail, path])
    done.add(path)
  }
  for (const path of next.keys()) walk(path, [])
  return found
}
