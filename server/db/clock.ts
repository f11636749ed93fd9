/** Moves the database's clock: 0 in production, what a test sets in tests. */
export type Clock = { offset: number }

/** The instant that a database timestamp stands for under this clock. */
export function shifted(clock: Clock, databaseTime: Date): Date {
  return new Date(databaseTime.getTime() + clock.offset)
}
