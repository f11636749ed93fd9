const day = 86_400_000

/** One thing that somebody did, at an instant of the reference calendar: `2026-05-27T10:00`, UTC. */
export type Act<Stage> = { readonly at: string; readonly run: (stage: Stage) => Promise<unknown> }

/** Moves the reference calendar to today by whole weeks, so that weekdays stay what they are. */
export function createCalendar(reference: string, today: Date) {
  const shift = Math.round((today.getTime() - Date.parse(reference)) / day / 7) * 7
  return {
    /** The instant that a time of the reference calendar stands for now. */
    instant: (at: string): Date => new Date(Date.parse(`${at}Z`) + shift * day),
    /** The day that a day of the reference calendar stands for now. */
    day: (on: string): string => daysAfter(on, shift),
  }
}

export type Calendar = ReturnType<typeof createCalendar>

export function daysAfter(on: string, days: number): string {
  return new Date(Date.parse(on) + days * day).toISOString().slice(0, 10)
}

/** In the order in which they happened; what shares an instant keeps its order. */
export function inOrder<Stage>(acts: readonly Act<Stage>[]): readonly Act<Stage>[] {
  return [...acts].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
