import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { missingPlatforms } from '../lockfile.mjs'
import { isTest } from './architecture/import-rules.ts'
import { type SourceFile, sourceFiles } from './architecture/source-files.ts'
import { unusedExports } from './architecture/unused-exports.ts'

const running = sourceFiles.filter(({ path }) => !isTest(path))
const faults = (files: readonly SourceFile[], pattern: RegExp, why: string) =>
  files.flatMap(
    ({ path, text }) =>
      withoutComments(text)
        .match(pattern)
        ?.map((found) => `${path}: ${found.trim()}: ${why}`) ?? [],
  )

describe('the house rules', () => {
  it('keep a file under 250 lines, a test under 400', () => {
    const long = sourceFiles.filter(({ path, lines }) => lines > (/\.(test|spec)\./.test(path) ? 400 : 250))

    expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([])
  })

  it('name files in kebab-case, after what they hold', () => {
    const odd = sourceFiles.map(({ path }) => path).filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(tsx?|mts|mjs)$/.test(basename(path)))
    const vague = sourceFiles.map(({ path }) => path).filter((path) => /(^|[-./])(utils?|helpers?|services?|managers?|misc|common)[-./]/.test(path))

    expect([...odd, ...vague]).toEqual([])
  })

  it('give the repository no other top-level folder', () => {
    const folders = readdirSync('.', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && !entry.name.startsWith('.') ? [entry.name] : []))
    const made = ['node_modules', 'build', 'data', 'test-results', 'playwright-report']

    expect(folders.filter((name) => !made.includes(name)).sort()).toEqual(['app', 'e2e', 'prisma', 'public', 'server'])
  })

  it('keep clock, chance and process out of app/domain', () => {
    const domain = running.filter(({ path }) => path.startsWith('app/domain/'))

    expect(faults(domain, /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\.|\bprocess\b|\bfetch\(/g, 'a rule is a function of plain data')).toEqual([])
  })

  it('read the environment in server/env.ts alone', () => {
    const others = running.filter(({ path }) => path !== 'server/env.ts' && !path.endsWith('.mjs') && !path.startsWith('e2e/'))
    const readers = others.map((file) => ({ ...file, text: file.text.replaceAll('readEnv(process.env)', '') }))

    expect(faults(readers, /\bprocess\.env\b|\bimport\.meta\.env\b/g, 'server/env.ts is the only reader')).toEqual([])
  })

  it('write no sentence in JSX', () => {
    const pages = running.filter(({ path }) => path.startsWith('app/') && path.endsWith('.tsx'))

    expect(pages.flatMap(sentencesInJsx)).toEqual([])
  })

  it('lay out by start and end, so that a page can be mirrored', () => {
    const pages = running.filter(({ path }) => path.startsWith('app/') && path.endsWith('.tsx'))

    expect(
      faults(
        pages,
        /(?<=["'`\s:])-?(?:m[lr]|p[lr]|left|right|border-[lr]|rounded-[lr])-[\w[][^\s"'`]*|(?<=["'`\s:])text-(?:left|right)\b/g,
        'use ms-, me-, start-, end-',
      ),
    ).toEqual([])
  })

  it('lay out by start and end in style sheets too', () => {
    const sheets = readdirSync('app/styles').filter((name) => name.endsWith('.css'))
    const physical = sheets.flatMap((name) =>
      [
        ...withoutComments(readFileSync(join('app/styles', name), 'utf8')).matchAll(
          /(?<=[\s;{])(margin|padding|border)-(left|right)\b[^;]*|(?<=[\s;{])(left|right):[^;]*|text-align: (left|right)/g,
        ),
      ].map(([found]) => `${name}: ${found}`),
    )

    expect(physical).toEqual([])
  })

  it('name the packages of every platform in the lockfile, so that a clean install passes everywhere', () => {
    const missing = missingPlatforms(JSON.parse(readFileSync('package-lock.json', 'utf8')))

    expect(Object.keys(missing), 'npm run lockfile completes it').toEqual([])
  })

  it('leave no code that nobody uses', () => {
    expect(unusedExports(sourceFiles)).toEqual([])
  })

  it('leave no test skipped, focused or promised', () => {
    expect(
      faults(
        sourceFiles.filter(({ path }) => /\.(test|spec)\./.test(path)),
        /\b(?:it|test|describe)\.(?:skip|only|todo|fixme)\b.*/g,
        'a test runs or is deleted',
      ),
    ).toEqual([])
  })
})

/** Names that are the same in every language. */
const untranslated = new Set(['Kente', 'PDF', 'CSV', 'ICS', 'JSON', 'Markdown'])
const spokenAttributes = new Set([
  'label',
  'title',
  'placeholder',
  'aria-label',
  'aria-description',
  'alt',
  'hint',
  'summary',
  'caption',
  'description',
  'submit',
])

function sentencesInJsx({ path, ast }: SourceFile): string[] {
  const found: string[] = []
  function tell(text: string): void {
    const words = text.trim()
    if (/\p{L}{2,}/u.test(words) && !untranslated.has(words)) found.push(`${path}: “${words}”: every sentence is in the catalog`)
  }
  function visit(node: ts.Node): void {
    if (ts.isJsxText(node)) tell(node.text)
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteral(node.expression) && !ts.isJsxAttribute(node.parent)) tell(node.expression.text)
    if (ts.isJsxAttribute(node) && spokenAttributes.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer))
      tell(node.initializer.text)
    ts.forEachChild(node, visit)
  }
  visit(ast)
  return found
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<=^|[\s;{}])\/\/.*$/gm, '')
}
