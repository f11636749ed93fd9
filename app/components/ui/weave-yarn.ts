/** The six dyes of the cloth; each is a token `--band-<dye>`, so that light, dark and print need no second drawing. */
export type Dye = 'ink' | 'gold' | 'red' | 'green' | 'indigo' | 'pale'

/** Shapes of one dye, painted in the order of the list. */
export type Layer = { readonly dye: Dye; readonly d: string }

/** A string hash (FNV-1a with a final mix), then a small generator (mulberry32): whole numbers below n. */
export function generator(seed: string): (n: number) => number {
  let h = 0x811c9dc5
  for (const unit of seed) h = Math.imul(h ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b) // neighbours in number must not be neighbours in cloth
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (n) => {
    h = (h + 0x6d2b79f5) | 0
    let t = Math.imul(h ^ (h >>> 15), 1 | h)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % n
  }
}

/** A rectangle as path data. */
export function rect(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`
}

/** The thread at a place that the caller keeps inside the list. */
export function at<T>(list: readonly T[], index: number): T {
  const value = list[index]
  if (value === undefined) throw new Error(`no thread at ${index}`)
  return value
}
