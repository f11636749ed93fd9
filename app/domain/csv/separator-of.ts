import type { Separator } from './table.ts'

const separators: readonly Separator[] = [',', ';', '\t']

/** What separates the cells: whichever sign stands most often in the first row, outside quotes. */
export function separatorOf(text: string): Separator {
  const first = firstRow(text)
  const timesOf = (sign: Separator) => first.split(sign).length
  return separators.reduce((best, next) => (timesOf(next) > timesOf(best) ? next : best))
}

/** The first row that is not blank, without what stands in quotes. */
function firstRow(text: string): string {
  const start = text.replace(/^\s+/, '').slice(0, 10_000)
  return /^[^\r\n]*/.exec(start.replace(/"[^"]*("|$)/g, ''))?.[0] ?? ''
}
