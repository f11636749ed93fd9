import { describe, expect, it } from 'vitest'
import { readHeader } from './columns.ts'
import { foldWord } from './fold-word.ts'
import { isFormula } from './is-formula.ts'
import { printCsv } from './print-csv.ts'
import { readLines } from './read-lines.ts'

const columns = [
  { name: 'name', fr: 'nom', en: 'name', also: ['nom complet'], needed: true },
  { name: 'role', fr: 'rôle', en: 'role', also: [], needed: true },
  { name: 'title', fr: 'fonction', en: 'title', also: [], needed: false },
] as const
const header = (...cells: string[]) => readHeader({ line: 1, cells }, columns)

describe('the header of a file', () => {
  it.each([[['nom', 'rôle']], [['NAME', ' Role ']], [['Nom complet', 'ROLE']], [['name', 'rôle']]])('is understood in French and in English: %j', (cells) => {
    expect(header(...cells)).toEqual({ places: ['name', 'role'], faults: [] })
  })

  it('tells columns that it does not know, that are missing and that are there twice', () => {
    expect(header('nom', 'Téléphone', 'name', '').faults).toEqual([
      { code: 'column_unknown', header: 'Téléphone' },
      { code: 'column_missing', column: 'role' },
      { code: 'column_twice', column: 'name' },
    ])
  })

  it('folds what spelling differs in', () => {
    expect(['E-mail', 'Rôle ', 'type d’organisation'].map(foldWord)).toEqual(['e mail', 'role', 'type d organisation'])
  })
})

describe('a formula', () => {
  it.each(['=1+1', '+228 90 00 00 00', '-1', '@SUM(A1)', '\t=1', '\rx', '  =cmd|x', '＝1'])('is %j', (cell) => {
    expect(isFormula(cell)).toBe(true)
  })

  it.each(['Ama', 'a@b.example', 'Chargée (projet = un)', '1-2', ''])('is not %j', (cell) => {
    expect(isFormula(cell)).toBe(false)
  })

  it('is led by an apostrophe when it is printed', () => {
    expect(printCsv([['=1+1', 'a;b', 'c"d']], ';')).toBe(`'=1+1;"a;b";"c""d"\r\n`)
  })
})

describe('the lines of a file', () => {
  const { places } = header('nom', 'rôle', '')
  const understand = (cellOf: (column: 'name' | 'role' | 'title') => string) => ({ input: cellOf('name'), faults: [] })
  const read = (...cells: string[]) => readLines([{ line: 7, cells }], { columns, places, understand })[0]

  it('keep what they say, without blanks around it', () => {
    expect(read(' Ama ', 'équipe')).toEqual({ line: 7, cells: { name: 'Ama', role: 'équipe', title: '' }, input: 'Ama', faults: [] })
  })

  it.each([
    [['=HYPERLINK("x")', 'équipe'], { column: 'name', code: 'cell_formula' }],
    [['Ama\nLawson', 'équipe'], { column: 'name', code: 'text_malformed' }],
    [['Ama', '\u202eepiuqé'], { column: 'role', code: 'text_malformed' }],
    [['Ama', 'équipe', 'what is this'], { column: null, code: 'cell_without_column' }],
    [['Ama', 'équipe', '', 'beyond'], { column: null, code: 'cell_without_column' }],
  ])('are at fault: %j', (cells, fault) => {
    expect(read(...cells)).toMatchObject({ input: null, faults: [fault] })
  })
})
