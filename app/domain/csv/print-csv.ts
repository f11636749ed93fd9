import { isFormula } from './is-formula.ts'
import type { Separator } from './table.ts'

/** Writes rows as a spreadsheet reads them, CRLF at each end; a cell that it would calculate is led by an apostrophe. */
export function printCsv(rows: readonly (readonly string[])[], separator: Separator): string {
  return rows.map((cells) => `${cells.map((cell) => printCell(isFormula(cell) ? `'${cell}` : cell, separator)).join(separator)}\r\n`).join('')
}

function printCell(cell: string, separator: Separator): string {
  const isPlain = !cell.includes(separator) && !/["\r\n]/.test(cell) && cell === cell.trim()
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`
}
