import { useState } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { Fault } from '#app/components/ui/fault.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { pointSections, severities } from '#app/domain/projects/dossier.ts'
import type { SourceMessage } from '#app/http/source-message.ts'
import { useT } from '#app/i18n/use-t.ts'

type PointRowsProps = {
  /** The message with which the first point begins. */
  readonly source: SourceMessage | null
  readonly typed: (name: string, otherwise?: string) => string
  readonly fault: (path: string) => string | undefined
}

/** The points, one after the other; one left blank is not sent. */
export function PointRows({ typed, fault, source }: PointRowsProps) {
  const { t } = useT()
  const [rows, setRows] = useState(() => Number(typed('rows', '1')) + (typed('more') ? 1 : 0))
  return (
    <>
      <input type="hidden" name="rows" value={rows} readOnly />
      <Fault id="points">{fault('points')}</Fault>
      {Array.from({ length: rows }, (_, row) => (
        <fieldset key={row} className="group">
          <legend>{t('projects.sendBack.point', { n: row + 1 })}</legend>
          {row === 0 ? <input type="hidden" name="points[0].messageId" value={typed('points[0].messageId', source?.id)} readOnly /> : null}
          <div className="fields-2">
            <SelectField
              label={t('projects.sendBack.section')}
              name={`points[${row}].section`}
              id={`points.${row}.section`}
              options={pointSections.map((section) => ({ value: section, label: t(`projects.sections.${section}`) }))}
              defaultValue={typed(`points[${row}].section`)}
            />
            <SelectField
              label={t('projects.sendBack.severity')}
              name={`points[${row}].severity`}
              id={`points.${row}.severity`}
              options={severities.map((severity) => ({ value: severity, label: t(`projects.severities.${severity}`) }))}
              defaultValue={typed(`points[${row}].severity`)}
            />
          </div>
          <TextArea
            label={t('projects.sendBack.text')}
            name={`points[${row}].text`}
            id={`points.${row}.text`}
            rows={3}
            defaultValue={typed(`points[${row}].text`, row === 0 ? source?.text : undefined)}
            fault={fault(`points.${row}.text`)}
          />
        </fieldset>
      ))}
      <Button
        look="quiet"
        icon="plus"
        name="more"
        value="1"
        onClick={(event) => {
          event.preventDefault()
          setRows(rows + 1)
        }}
      >
        {t('projects.sendBack.addPoint')}
      </Button>
    </>
  )
}
