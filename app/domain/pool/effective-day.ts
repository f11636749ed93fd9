/** The calendar day, `YYYY-MM-DD`, on which an instant falls in the alliance's time zone: when an entry takes effect. */
export function effectiveDay(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(instant)
}
