import { Link, useSearchParams } from '@remix-run/react'
import { useUnit } from '#app/components/resources/use-unit.ts'
import { Section } from '#app/components/ui/section.tsx'
import { monthsOf } from '#app/domain/resources/calendar.ts'
import { firstOfMonth } from '#app/domain/resources/days.ts'
import { useT } from '#app/i18n/use-t.ts'
import { CalendarLegend } from './calendar-legend.tsx'
import { MonthTable } from './month-table.tsx'
import type { OfferData } from './offer-data.ts'

/** What is free: a calendar for things of which days are taken, a bar for a stock, a sentence for what has no limit. */
export function OfferAvailability({ page }: { readonly page: OfferData }) {
  const { t } = useT()
  const { offer } = page
  if (offer.mode === 'non_rival') return <p className="mt6">{t('resources.offer.unlimited')}</p>
  return (
    <>
      {page.stockLeft === null ? null : <Stock page={page} left={page.stockLeft} />}
      {offer.mode === 'consumable' ? null : <Calendar page={page} />}
      {page.waiting > 0 ? <p className="mt4">{t('resources.offer.waiting', { count: page.waiting })}</p> : null}
    </>
  )
}

function Calendar({ page: { offer, calendar, today } }: { readonly page: OfferData }) {
  const { t } = useT()
  const months = monthsOf(offer, calendar.blocks, calendar, today)
  const [search] = useSearchParams()
  const turn = (by: number) => `?${new URLSearchParams({ ...Object.fromEntries(search), month: firstOfMonth(calendar.from, by).slice(0, 7) })}`
  return (
    <Section
      title={t('resources.calendar.heading')}
      className="mt7"
      aside={
        <span className="row small">
          <Link className="hit" to={turn(-3)} preventScrollReset>
            {t('resources.calendar.earlier')}
          </Link>
          <Link className="hit" to={turn(3)} preventScrollReset>
            {t('resources.calendar.later')}
          </Link>
        </span>
      }
    >
      <div className="months">
        {months.map((month) => (
          <MonthTable key={month.first} month={month} today={today} />
        ))}
      </div>
      <CalendarLegend shared={offer.mode === 'capacity'} />
      <p className="small muted">{t('resources.calendar.local', { zone: offer.timeZone })}</p>
    </Section>
  )
}

function Stock({ page: { offer }, left }: { readonly page: OfferData; readonly left: number }) {
  const { t } = useT()
  const { amount } = useUnit()
  const width = Math.round((Math.max(0, left) / offer.quantity) * 1000) / 10
  return (
    <Section title={t('resources.offer.leftHeading')} className="mt7">
      <div className="stack mt4">
        <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect className="f-sunk" width="100" height="10" />
          <rect className="f-go" width={width} height="10" />
        </svg>
        <p>{t('resources.offer.left', { left: amount(left, offer.unit), of: amount(offer.quantity, offer.unit) })}</p>
      </div>
    </Section>
  )
}
