import type { FieldState } from '#app/components/command-form.tsx'
import { TimeZones } from '#app/components/members/time-zones.tsx'
import { CheckField } from '#app/components/ui/check-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import type { QuietHours as Hours } from '#app/domain/notices/notice-choices.ts'
import { useT } from '#app/i18n/use-t.ts'

type QuietHoursProps = Pick<FieldState, 'typed' | 'fault'> & {
  readonly quiet: Hours | null
  readonly timeZone: string
  readonly timeZones: readonly string[]
}

/** Hours in which nothing leaves, and the zone in which they and the morning count. */
export function QuietHours({ quiet, timeZone, timeZones, typed, fault }: QuietHoursProps) {
  const { t } = useT()
  return (
    <fieldset className="group">
      <legend>{t('notices.choices.quietLegend')}</legend>
      <CheckField label={t('notices.choices.isQuiet')} name="isQuiet" defaultChecked={typed('isQuiet', quiet ? 'on' : '') !== ''} />
      <div className="times">
        <TextField
          type="time"
          label={t('notices.choices.quietFrom')}
          name="quietFrom"
          width="s"
          defaultValue={typed('quietFrom', timeOf(quiet?.from ?? 20 * 60))}
          fault={fault('quietFrom')}
        />
        <TextField
          type="time"
          label={t('notices.choices.quietTo')}
          name="quietTo"
          width="s"
          defaultValue={typed('quietTo', timeOf(quiet?.to ?? 7 * 60))}
          fault={fault('quietTo')}
        />
      </div>
      <TextField
        label={t('notices.choices.timeZone')}
        hint={t('notices.choices.timeZoneHint')}
        name="timeZone"
        list="time-zones"
        defaultValue={typed('timeZone', timeZone)}
        fault={fault('timeZone')}
      />
      <TimeZones zones={timeZones} />
    </fieldset>
  )
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
