/** One measured figure: what, in which unit, on which database; null where it could not be measured. */
export type Figure = { readonly what: string; readonly unit: string; readonly value: number | null }

/** The value below which the given share of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** p50 and p99 of samples in milliseconds. */
export function latency(what: string, samples: readonly number[]): Figure[] {
  return [
    { what: `${what}, p50`, unit: 'ms', value: rounded(percentile(samples, 0.5)) },
    { what: `${what}, p99`, unit: 'ms', value: rounded(percentile(samples, 0.99)) },
  ]
}

export function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 10) / 10
}

/** The figures of each database side by side, as a text table. */
export function table(columns: readonly { readonly name: string; readonly figures: readonly Figure[] }[]): string {
  const rows = new Map<string, Figure>()
  for (const { figures } of columns) for (const figure of figures) rows.set(figure.what, figure)
  const cells = [...rows.values()].map(({ what, unit }) => [
    `${what} (${unit})`,
    ...columns.map(({ figures }) => String(figures.find((figure) => figure.what === what)?.value ?? '–')),
  ])
  const all = [['', ...columns.map(({ name }) => name)], ...cells]
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  return all
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
    .join('\n')
}
