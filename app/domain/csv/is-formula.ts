/**
 * Whether a spreadsheet would calculate the cell instead of showing it: what someone else typed then runs on the
 * machine of whoever opens the file. Blanks and wide signs before it do not hide it.
 */
export function isFormula(cell: string): boolean {
  return /^[\t\r]/.test(cell) || /^[=+\-@]/.test(cell.normalize('NFKC').trim())
}
