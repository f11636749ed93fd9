import ts from 'typescript'
import { resolved, type SourceFile } from './source-files.ts'

/** What tools look for by name, not by import. */
const called = /^(app\/(root|entry\.\w+|routes)\.tsx?|app\/routes\/|e2e\/prepare|server\/(index|check-data)\.ts|.*\.(d\.m?ts|mjs)$)/

/** Exports that nobody uses, neither their own file nor any other, a test included: each as `path: name`. */
export function unusedExports(files: readonly SourceFile[]): string[] {
  const used = new Set(files.flatMap(usedNames))
  return files
    .filter(({ path }) => !called.test(path) && !/\.(test|spec)\.tsx?$/.test(path))
    .flatMap(({ path, ast, text }) => {
      const isUsed = (name: string) => used.has(`${path}#${name}`) || used.has(`${path}#*`) || text.split(new RegExp(`\\b${name}\\b`)).length > 2
      return exportedNames(ast).flatMap((name) => (isUsed(name) ? [] : [`${path}: ${name}`]))
    })
}

function exportedNames(ast: ts.SourceFile): string[] {
  return ast.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement) || !ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return []
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []))
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return statement.name && !isDefault(statement) ? [statement.name.text] : []
    return ts.isTypeAliasDeclaration(statement) ? [statement.name.text] : []
  })
}

function isDefault(statement: ts.HasModifiers): boolean {
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false
}

/** `path#name` of everything that a file takes from another; `#*` for all of it. */
function usedNames({ path, ast }: SourceFile): string[] {
  const found: string[] = []
  function visit(node: ts.Node): void {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      const to = resolved(node.moduleSpecifier.text, path)
      const named = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause
      if (named && (ts.isNamedImports(named) || ts.isNamedExports(named)))
        for (const { name, propertyName } of named.elements) found.push(`${to}#${(propertyName ?? name).text}`)
      else if (named || ts.isExportDeclaration(node)) found.push(`${to}#*`)
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
      found.push(`${resolved(node.argument.literal.text, path)}#*`)
    const [first] = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : []
    if (first && ts.isStringLiteral(first)) found.push(`${resolved(first.text, path)}#*`)
    ts.forEachChild(node, visit)
  }
  visit(ast)
  return found
}
