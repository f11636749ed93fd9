import { CsvError, parse } from 'csv-parse/sync'
import { separatorOf } from '#app/domain/csv/separator-of.ts'
import { largestFile, mostLines, type Row, type Table } from '#app/domain/csv/table.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { decodeText } from './decode-text.ts'

/** Blank lines are allowed and cost something: no honest file of so few rows has so many. */
const mostBreaks = 20_000

/**
 * Reads a CSV file, sent as base64, into rows: UTF-8 with or without a mark, UTF-16 with one, Windows-1252; separated
 * by comma, semicolon or tab. Refuses `csv_too_large`, `csv_unreadable` for what is no text, `csv_empty`,
 * `csv_broken` (param `line`) and `csv_too_long` (param `most`).
 */
export function readTable(base64: string): Result<Table> {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > largestFile) return refuse('csv_too_large')
  const { text, encoding } = decodeText(bytes)
  if (text.includes('\u0000')) return refuse('csv_unreadable')
  if ((text.match(/\r\n|\n|\r/g)?.length ?? 0) > mostBreaks) return refuse('csv_too_long', { most: mostLines })
  const separator = separatorOf(text)
  const parsed = rowsOf(text, separator)
  if (!parsed.ok) return parsed
  const [header, ...rows] = parsed.value
  if (!header || rows.length === 0) return refuse('csv_empty')
  if (rows.length > mostLines) return refuse('csv_too_long', { most: mostLines })
  return ok({ encoding, separator, header, rows })
}

/** The rows that say something, each with its place in the spreadsheet. */
function rowsOf(text: string, separator: string): Result<readonly Row[]> {
  const rows: Row[] = []
  let line = 0
  try {
    parse(text, {
      delimiter: separator,
      relax_column_count: true,
      // A mark in the middle of a cell stands for itself: formulas then are faults of their lines.
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (cells: string[]) => {
        line += 1
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells })
        return null
      },
    })
  } catch (error) {
    if (error instanceof CsvError) return refuse('csv_broken', { line: line + 1 })
    throw error
  }
  return ok(rows)
}
