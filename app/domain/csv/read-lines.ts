import { disturbs } from '#app/domain/line.input.ts'
import type { CellOf, Column } from './columns.ts'
import { isFormula } from './is-formula.ts'
import type { Row } from './table.ts'

/** What is wrong with one cell; `code` is the key of its sentence under `faults.`. Null: with the row as a whole. */
export type LineFault<Name extends string> = { readonly column: Name | null; readonly code: string }

/** A row as it was understood: what would be done, or why it cannot be. */
export type ReadLine<Name extends string, Input> = {
  readonly line: number
  /** As the file has them, without blanks around. */
  readonly cells: { readonly [column: string]: string }
  readonly input: Input | null
  readonly faults: readonly LineFault<Name>[]
}

/** What a row means; faults name their column. */
export type Understand<Name extends string, Input> = (
  cellOf: CellOf<Name>,
  line: number,
) => {
  readonly input: Input | null
  readonly faults: readonly LineFault<Name>[]
}

type Reading<Name extends string, Input> = {
  readonly columns: readonly Column<Name>[]
  readonly places: readonly (Name | null)[]
  readonly understand: Understand<Name, Input>
}

/**
 * Reads the rows under a header. A cell that a spreadsheet would calculate, or that hides or turns what stands beside
 * it, is a fault of its row whatever it says; so is a cell that stands under no column.
 */
export function readLines<Name extends string, Input>(
  rows: readonly Row[],
  { columns, places, understand }: Reading<Name, Input>,
): readonly ReadLine<Name, Input>[] {
  return rows.map(({ line, cells: raw }) => {
    const rawOf = (name: Name) => raw[places.indexOf(name)] ?? ''
    const cellOf: CellOf<Name> = (name) => rawOf(name).trim()
    const unsafe = columns.flatMap(({ name }): LineFault<Name>[] => {
      if (isFormula(rawOf(name))) return [{ column: name, code: 'cell_formula' }]
      return disturbs(cellOf(name)) ? [{ column: name, code: 'text_malformed' }] : []
    })
    const isBeyond = raw.some((cell, at) => cell.trim() !== '' && !places[at])
    const beyond: LineFault<Name>[] = isBeyond ? [{ column: null, code: 'cell_without_column' }] : []
    const { input, faults } = understand(cellOf, line)
    const others = faults.filter(({ column }) => !unsafe.some((fault) => fault.column === column))
    const all = [...beyond, ...unsafe, ...others]
    const cells = Object.fromEntries(columns.map(({ name }) => [name, cellOf(name)]))
    return { line, cells, input: all.length === 0 ? input : null, faults: all }
  })
}
