/** Places of a thread from one to another, both included. */
export type PlaceRun = { readonly from: number; readonly to: number }

/** Reads `7` or `7-12`; null for anything else. */
export function placeRun(text: string): PlaceRun | null {
  const [, first, last = first] = /^([1-9]\d{0,8})(?:-([1-9]\d{0,8}))?$/.exec(text) ?? []
  const [from, to] = [Number(first), Number(last)]
  return first !== undefined && from <= to ? { from, to } : null
}

/** What of these runs lies before and after another. */
export function placesAround(runs: readonly PlaceRun[], { from, to }: PlaceRun): { readonly before: readonly PlaceRun[]; readonly after: readonly PlaceRun[] } {
  return {
    before: runs.flatMap((run) => (run.from < from ? [{ from: run.from, to: Math.min(run.to, from - 1) }] : [])),
    after: runs.flatMap((run) => (run.to > to ? [{ from: Math.max(run.from, to + 1), to: run.to }] : [])),
  }
}

/** As `placeRun` reads it. */
export function runText({ from, to }: PlaceRun): string {
  return from === to ? String(from) : `${from}-${to}`
}
