import { formatMonth, weekdays } from '#app/components/resources/format-stay.ts'
import type { DayMark, Month } from '#app/domain/resources/calendar.ts'
import { useT } from '#app/i18n/use-t.ts'

type MonthTableProps = { readonly month: Month; readonly today: string }

/** One month as a table of weeks; each day says in words what its mark says in shape. */
export function MonthTable({ month, today }: MonthTableProps) {
  const { locale } = useT()
  return (
    <table className="month">
      <caption>{formatMonth(month.first, locale)}</caption>
      <thead>
        <tr>
          {weekdays(locale).map(({ short, long }) => (
            <th key={long} scope="col">
              <abbr title={long}>{short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, at) => (
          <tr key={week.find((mark) => mark)?.day ?? at}>
            {week.map((mark, column) => (mark ? <DayCell key={mark.day} mark={mark} isToday={mark.day === today} /> : <td key={`${at}.${column}`} />))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell({ mark: { day, state, left }, isToday }: { readonly mark: DayMark; readonly isToday: boolean }) {
  const { t } = useT()
  const words = state === 'part' && left !== null ? t('resources.calendar.left', { left }) : state === 'part' ? '' : t(`resources.calendar.${state}`)
  return (
    <td data-day={state} aria-current={isToday ? 'date' : undefined}>
      <span className="day-n">{Number(day.slice(8))}</span>
      {state === 'part' ? <span className="day-left">{left}</span> : null}
      <span className="vh"> {words}</span>
    </td>
  )
}
