import { type PlaceRun, placeRun } from '#app/domain/threads/place-run.ts'

/** The runs that a form or an address names; what is none is left out. */
export function readRuns(texts: readonly string[]): readonly PlaceRun[] {
  return texts.flatMap((text) => placeRun(text) ?? [])
}
