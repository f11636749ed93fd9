/** Suggestions for a field with `list="time-zones"`. */
export function TimeZones({ zones }: { readonly zones: readonly string[] }) {
  return (
    <datalist id="time-zones">
      {zones.map((zone) => (
        <option key={zone} value={zone} />
      ))}
    </datalist>
  )
}
