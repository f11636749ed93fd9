import { foldWord } from './fold-word.ts'
import type { Row } from './table.ts'

/** A column of an import, under the names that its header may have; the first two stand in the template. */
export type Column<Name extends string> = {
  readonly name: Name
  readonly fr: string
  readonly en: string
  readonly also: readonly string[]
  readonly needed: boolean
}

/** What is wrong with the header: `column` is the header as it stands, or the name of the column that is missing. */
export type HeaderFault<Name extends string> =
  | { readonly code: 'column_unknown'; readonly header: string }
  | { readonly code: 'column_missing' | 'column_twice'; readonly column: Name }

/** The cell of a row in a column, without blanks around it; empty where the file leaves the column out. */
export type CellOf<Name extends string> = (column: Name) => string

/** Which column stands where: one name for each cell of the header, null for a header without a word. */
export function readHeader<Name extends string>(
  { cells }: Row,
  columns: readonly Column<Name>[],
): { readonly places: readonly (Name | null)[]; readonly faults: readonly HeaderFault<Name>[] } {
  const places = cells.map((cell) => columns.find((column) => namesOf(column).includes(foldWord(cell)))?.name ?? null)
  const unknown = cells.filter((cell, at) => foldWord(cell) !== '' && places[at] === null)
  const missing = columns.filter(({ name, needed }) => needed && !places.includes(name))
  const twice = columns.filter(({ name }) => places.filter((place) => place === name).length > 1)
  return {
    places,
    faults: [
      ...unknown.map((header) => ({ code: 'column_unknown' as const, header: header.trim().slice(0, 60) })),
      ...missing.map(({ name }) => ({ code: 'column_missing' as const, column: name })),
      ...twice.map(({ name }) => ({ code: 'column_twice' as const, column: name })),
    ],
  }
}

function namesOf<Name extends string>({ name, fr, en, also }: Column<Name>): readonly string[] {
  return [name, fr, en, ...also].map(foldWord)
}
