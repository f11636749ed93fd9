import { useUnit } from '#app/components/resources/use-unit.ts'
import { Icon, type IconName } from '#app/components/ui/icon.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { Section } from '#app/components/ui/section.tsx'
import type { Tone } from '#app/components/ui/state-looks.ts'
import type { Unit } from '#app/domain/resources/kinds.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ReservationEventType, ReservationLine } from '#server/queries/resources/reservation-history.ts'

type Look = {
  readonly word:
    | 'requested'
    | 'waitlisted'
    | 'held'
    | 'promoted'
    | 'confirmed'
    | 'declined'
    | 'released'
    | 'expired'
    | 'delivery_stated'
    | 'delivered'
    | 'no_show'
  readonly icon: IconName
  readonly tone?: Tone
}

const looks: { readonly [type in ReservationEventType]: Look } = {
  'reservation.requested': { word: 'requested', icon: 'up' },
  'reservation.waitlisted': { word: 'waitlisted', icon: 'clock', tone: 'wait' },
  'reservation.held': { word: 'held', icon: 'wait', tone: 'turn' },
  'reservation.promoted': { word: 'promoted', icon: 'up', tone: 'turn' },
  'reservation.confirmed': { word: 'confirmed', icon: 'okay', tone: 'go' },
  'reservation.declined': { word: 'declined', icon: 'refuse', tone: 'stop' },
  'reservation.released': { word: 'released', icon: 'back' },
  'reservation.expired': { word: 'expired', icon: 'clock' },
  'reservation.delivery_stated': { word: 'delivery_stated', icon: 'pen' },
  'reservation.delivered': { word: 'delivered', icon: 'flag', tone: 'go' },
  'reservation.no_show': { word: 'no_show', icon: 'cross', tone: 'stop' },
}

type HistoryProps = { readonly history: readonly ReservationLine[]; readonly unit: Unit }

/** Who did what for which body, in order; what time did names nobody. */
export function ReservationHistory({ history, unit }: HistoryProps) {
  const { t } = useT()
  const { amount } = useUnit()
  return (
    <Section title={t('resources.reservation.history')} className="mt7">
      <ol className="line mt5">
        {history.map(({ id, type, at, person, bodyCode, delivered }) => {
          const { word, icon, tone } = looks[type]
          return (
            <li key={id} data-tone={tone}>
              <Icon name={icon} />
              <div>
                {t(`resources.reservation.events.${word}`, { amount: amount(delivered ?? 0, unit) })}
                <small>
                  <Instant value={at} />
                  {person && bodyCode ? ` · ${t('resources.reservation.by', { name: person, code: bodyCode })}` : null}
                </small>
              </div>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
