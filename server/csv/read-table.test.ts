import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFormula } from '#app/domain/csv/is-formula.ts'
import { printCsv } from '#app/domain/csv/print-csv.ts'
import type { Separator } from '#app/domain/csv/table.ts'
import { accepted, refused } from '#server/test/harness.ts'
import { readTable } from './read-table.ts'

const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64')
const cellsOf = (bytes: Uint8Array | string) => {
  const { header, rows } = accepted(readTable(base64(bytes)))
  return [header, ...rows].map(({ cells }) => cells)
}
const text = 'nom;rôle\r\nZoé;équipe\r\n'
const cells = [
  ['nom', 'rôle'],
  ['Zoé', 'équipe'],
]

describe('a CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16, little end first', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16'],
    ['UTF-16, big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'utf-16'],
    ['Windows-1252', Buffer.from(text, 'latin1'), 'windows-1252'],
  ])('is read in %s, and says so', (_name, bytes, encoding) => {
    expect(accepted(readTable(base64(bytes))).encoding).toBe(encoding)
    expect(cellsOf(bytes)).toEqual(cells)
  })

  it.each([',', ';', '\t'] as const)('is read with %j between its cells', (separator) => {
    expect(accepted(readTable(base64(text.replaceAll(';', separator)))).separator).toBe(separator)
    expect(cellsOf(text.replaceAll(';', separator))).toEqual(cells)
  })

  it.each(['\n', '\r\n', '\r'])('is read with lines that end in %j', (end) => {
    expect(cellsOf(text.replaceAll('\r\n', end))).toEqual(cells)
  })

  it('counts lines as a spreadsheet does, blank ones and those of many lines too', () => {
    const { header, rows } = accepted(readTable(base64('\nnom,rôle\n,\n"a\nb",x\n"c ""d"" , e",y\n')))

    expect(header).toEqual({ line: 2, cells: ['nom', 'rôle'] })
    expect(rows).toEqual([
      { line: 4, cells: ['a\nb', 'x'] },
      { line: 5, cells: ['c "d" , e', 'y'] },
    ])
  })

  it('with separators inside quotes in its header keeps the one that separates', () => {
    expect(cellsOf('"nom, prénom, civilité";rôle\nA;b\n')[0]).toEqual(['nom, prénom, civilité', 'rôle'])
  })

  it.each([
    ['csv_empty', ''],
    ['csv_empty', 'nom;rôle\n\n;\n'],
    ['csv_unreadable', Buffer.from(text, 'utf16le')],
    ['csv_unreadable', Buffer.from('504b0304140000000800', 'hex')],
    ['csv_too_large', 'a'.repeat(1_000_001)],
    ['csv_too_long', `nom\n${'a\n'.repeat(501)}`],
    ['csv_too_long', `nom\n${'\n'.repeat(30_000)}a\n`],
  ])('is refused as %s', (code, bytes) => {
    expect(refused(readTable(base64(bytes))).code).toBe(code)
  })

  it('with a quotation mark that never ends is refused with its line', () => {
    expect(refused(readTable(base64('nom;rôle\nA;b\n"C;d\n')))).toEqual({ code: 'csv_broken', params: { line: 3 } })
  })

  it('keeps quotation marks in the middle of a cell', () => {
    expect(cellsOf('nom;rôle\n=LIEN("x");Ana "la grande" Reis\n')[1]).toEqual(['=LIEN("x")', 'Ana "la grande" Reis'])
  })

  it('of 500 lines is read', () => {
    expect(cellsOf(`nom\n${'a\n'.repeat(500)}`)).toHaveLength(501)
  })

  it('reads what was printed', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 12 }).filter((typed) => !typed.includes('\u0000') && !typed.includes('\ufeff') && !isFormula(typed))
    const row = fc.array(cell, { minLength: 2, maxLength: 5 }).filter((found) => found.some((typed) => typed.trim() !== ''))
    const separator = fc.constantFrom<Separator>(',', ';', '\t')
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), separator, (rows, sign) => {
        const printed = printCsv([['nom', 'rôle'], ...rows], sign)

        expect(cellsOf(printed)).toEqual([['nom', 'rôle'], ...rows])
      }),
    )
  })
})
