import { LangChoice } from '#app/components/projects/lang-choice.tsx'
import { RadioGroup } from '#app/components/ui/radio-group.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { areas } from '#app/domain/projects/content.ts'
import { useT } from '#app/i18n/use-t.ts'

export type FormFields = { readonly value: (name: string) => string; readonly fault: (path: string) => string | undefined }

/** Titles, area, language and summaries. */
export function TextFields({ value, fault }: FormFields) {
  const { t } = useT()
  return (
    <>
      <fieldset className="group">
        <legend>{t('projects.form.identification')}</legend>
        <p className="help">{t('projects.form.titleHint')}</p>
        <div className="fields-2 mt4">
          {(['titleFr', 'titleEn'] as const).map((name) => (
            <TextField
              key={name}
              label={t(`projects.form.${name}`)}
              name={name}
              lang={name === 'titleFr' ? 'fr' : 'en'}
              maxLength={200}
              defaultValue={value(name)}
              fault={fault(name)}
            />
          ))}
        </div>
        <RadioGroup
          label={t('projects.form.area')}
          name="area"
          options={areas.map((area) => ({ value: area, label: t(`projects.areas.${area}`), hint: t(`projects.areaHints.${area}`) }))}
          defaultValue={value('area')}
          fault={fault('area')}
        />
      </fieldset>
      <fieldset className="group">
        <legend>{t('projects.form.summary')}</legend>
        <p className="help">{t('projects.form.summaryHint')}</p>
        <LangChoice
          label={t('projects.form.language')}
          name="language"
          hint={t('projects.form.languageHint')}
          defaultValue={value('language')}
          fault={fault('language')}
        />
        <div className="fields-2">
          {(['summaryFr', 'summaryEn'] as const).map((name) => (
            <TextArea
              key={name}
              label={t(`projects.form.${name}`)}
              name={name}
              lang={name === 'summaryFr' ? 'fr' : 'en'}
              rows={8}
              maxLength={4000}
              defaultValue={value(name)}
              fault={fault(name)}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}
