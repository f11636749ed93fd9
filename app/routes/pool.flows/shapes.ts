import type { PlacedLink } from '#app/domain/pool/flow-layout.ts'

/** The drawing in its own units: as broad as it is stretched, and a sixteenth of a rem high. */
export const wide = 1000

/** Where the bars of contributors, funds and dossiers begin, and how broad they are. */
export const bar = 16
export const columns = [0, (wide - bar) / 2, wide - bar] as const

export function rem(units: number): string {
  return `${Math.round(units * 6.25) / 100}rem`
}

/** The outline of a ribbon between two bars. */
export function ribbon({ column, start, end, width }: PlacedLink): string {
  const [from, to] = [(columns[column] ?? 0) + bar, columns[column + 1] ?? wide]
  const middle = (from + to) / 2
  const at = (height: number) => height.toFixed(1)
  const [a, b, c, d] = [at(start - width / 2), at(end - width / 2), at(end + width / 2), at(start + width / 2)]
  return `M${from} ${a}C${middle} ${a} ${middle} ${b} ${to} ${b}V${c}C${middle} ${c} ${middle} ${d} ${from} ${d}z`
}
