import type { AppLoadContext } from '@remix-run/node'
import { mostLines } from '#app/domain/csv/table.ts'
import { fromJson } from '#app/domain/from-json.ts'

type Fault = { readonly column: string | null; readonly code: string }
type Line<Input> = {
  readonly line: number
  readonly cells: { readonly [column: string]: string }
  readonly input: Input | null
  readonly faults: readonly Fault[]
}

/** A line of a file as a page shows it, its faults as sentences. */
export type SaidLine = {
  readonly line: number
  readonly cells: { readonly [column: string]: string }
  /** Where it stands in the list that the form carries; null for one with faults. */
  readonly at: number | null
  readonly faults: readonly { readonly column: string | null; readonly sentence: string }[]
}

/** What of a long cell is shown. */
const shown = 80

/** The lines of a file in the reader's words, and those without faults as the field that carries them on. */
export function sayLines<Input>({ sayFault }: Pick<AppLoadContext, 'sayFault'>, lines: readonly Line<Input>[]): { lines: SaidLine[]; carried: string } {
  const good = lines.flatMap(({ input, line }) => (input ? { ...input, line } : []))
  const places = new Map(good.map(({ line }, at) => [line, at]))
  return {
    carried: JSON.stringify(good),
    lines: lines.map(({ line, cells, faults }) => ({
      line,
      cells: Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, cell.length > shown ? `${cell.slice(0, shown)}…` : cell])),
      at: places.get(line) ?? null,
      faults: faults.map(({ column, code }) => ({ column, sentence: sayFault({ path: column ?? '', code }) })),
    })),
  }
}

/** The lines that a form brought back, to be shown and sent again; none where somebody made of them what is no list. */
export function sayCarried(carried: unknown): { lines: SaidLine[]; carried: string } {
  const lines = linesIn(carried)
  return {
    carried: JSON.stringify(lines),
    lines: lines.map((line, at) => ({
      line: 'line' in line && typeof line.line === 'number' ? line.line : at + 1,
      at,
      faults: [],
      cells: Object.fromEntries(Object.entries(line).flatMap(([column, value]) => (typeof value === 'string' ? [[column, value.slice(0, shown)]] : []))),
    })),
  }
}

function linesIn(carried: unknown): readonly object[] {
  const list: unknown = fromJson(carried)
  return Array.isArray(list) ? list.slice(0, mostLines).filter((line) => typeof line === 'object' && line !== null) : []
}
