import { useT } from '#app/i18n/use-t.ts'

const one = ['free', 'held', 'confirmed', 'outside'] as const
const shared = ['free', 'part', 'full', 'outside'] as const
const words = {
  free: 'legendFree',
  held: 'legendHeld',
  confirmed: 'legendConfirmed',
  part: 'legendPart',
  full: 'legendFull',
  outside: 'legendOutside',
} as const

/** What the marks of the calendar mean; of shared things the small figure counts what is left. */
export function CalendarLegend({ shared: isShared }: { readonly shared: boolean }) {
  const { t } = useT()
  return (
    <p className="legend">
      {(isShared ? shared : one).map((state) => (
        <span key={state}>
          <i data-day={state} />
          {t(`resources.calendar.${words[state]}`)}
        </span>
      ))}
    </p>
  )
}
