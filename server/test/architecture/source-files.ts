import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'

export type Import = {
  /** A path from the repository's root, or a package's name (`node:fs`, `@remix-run/react`). */
  readonly to: string
  /** Erased by the compiler: it binds nothing at run time. */
  readonly typeOnly: boolean
}

export type SourceFile = {
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly imports: readonly Import[]
  readonly ast: ts.SourceFile
}

const folders = ['app', 'server', 'prisma', 'e2e']
const notOurs = ['server/db/generated']

/** Every source file of the repository with what it imports, parsed once. */
export const sourceFiles: readonly SourceFile[] = folders.flatMap(filesUnder).map(readSource)

function filesUnder(folder: string): string[] {
  if (notOurs.includes(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return /\.(tsx?|mts|mjs)$/.test(entry.name) ? [path] : []
  })
}

function readSource(path: string): SourceFile {
  const text = readFileSync(path, 'utf8')
  const ast = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  return { path, text, ast, lines: text.split('\n').length - 1, imports: importsOf(ast, path) }
}

function importsOf(ast: ts.SourceFile, path: string): Import[] {
  const found: Import[] = []
  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ to: resolved(node.moduleSpecifier.text, path), typeOnly: isErased(node.importClause) })
    }
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ to: resolved(node.moduleSpecifier.text, path), typeOnly: node.isTypeOnly })
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      found.push({ to: resolved(node.argument.literal.text, path), typeOnly: true })
    }
    const [first] = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : []
    if (first && ts.isStringLiteral(first)) found.push({ to: resolved(first.text, path), typeOnly: false })
    ts.forEachChild(node, visit)
  }
  visit(ast)
  return found
}

function isErased(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  if (clause.name || !clause.namedBindings || !ts.isNamedImports(clause.namedBindings)) return false
  return clause.namedBindings.elements.length > 0 && clause.namedBindings.elements.every((element) => element.isTypeOnly)
}

export function resolved(specifier: string, from: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier))
  if (specifier.startsWith('node:')) return specifier
  const [scope = '', name = ''] = specifier.split('/')
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}
