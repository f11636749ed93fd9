import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { forumClasses } from '#app/domain/members/actor.ts'
import type { ForumSheet } from '#app/domain/members/decide-edit-forum.ts'
import { orgTypes } from '#app/domain/members/org-types.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { SheetChoices } from './sheet-choices.ts'
import { TimeZones } from './time-zones.tsx'

/** What a forum's sheet says, as fields begin with it; whom others turn to is chosen apart. */
export type SheetValues = Omit<ForumSheet, 'focalPointId'>

export type FieldOf = (name: string, otherwise?: string) => { readonly name: string; readonly fault: string | undefined; readonly defaultValue: string }

type SheetFieldsProps = { readonly values: SheetValues; readonly field: FieldOf; readonly choices: SheetChoices; readonly setsClass: boolean }

/** The fields of a forum's sheet, in three groups. */
export function SheetFields({ values, field, choices, setsClass }: SheetFieldsProps) {
  const { t } = useT()
  const classes = forumClasses.map((value) => ({ value, label: t(`members.classes.${value}`) }))
  return (
    <>
      <fieldset className="group">
        <legend>{t('members.sheet.names')}</legend>
        <TextField label={t('members.sheet.nameFr')} {...field('nameFr', values.nameFr)} lang="fr" required />
        <TextField label={t('members.sheet.nameEn')} {...field('nameEn', values.nameEn)} lang="en" required />
        {setsClass ? (
          <SelectField label={t('members.sheet.class')} hint={t('members.sheet.classHint')} options={classes} {...field('class', values.class)} />
        ) : null}
      </fieldset>
      <PlaceFields values={values} field={field} choices={choices} />
      <WorkFields values={values} field={field} choices={choices} />
      <TimeZones zones={choices.timeZones} />
    </>
  )
}

type PartProps = Omit<SheetFieldsProps, 'setsClass'>

function PlaceFields({ values, field, choices }: PartProps) {
  const { t } = useT()
  return (
    <fieldset className="group">
      <legend>{t('members.sheet.place')}</legend>
      <TextField label={t('members.sheet.hostCity')} {...field('hostCity', values.hostCity)} required />
      <SelectField label={t('members.sheet.country')} options={choices.countries} {...field('country', values.country)} />
      <TextField label={t('members.sheet.timeZone')} {...field('timeZone', values.timeZone)} list="time-zones" required />
      <TextField label={t('members.sheet.seatCity')} hint={t('members.sheet.seatHint')} optional {...field('legalSeatCity', values.legalSeatCity ?? '')} />
      <SelectField
        label={t('members.sheet.seatCountry')}
        optional
        empty={t('members.sheet.seatHere')}
        options={choices.countries}
        {...field('legalSeatCountry', values.legalSeatCountry ?? '')}
      />
    </fieldset>
  )
}

function WorkFields({ values, field, choices }: PartProps) {
  const { t } = useT()
  const [main = '', ...others] = values.languages
  const more = [0, 1, 2].concat(others.slice(3).map((_, at) => at + 3))
  const types = orgTypes.map((value) => ({ value, label: t(`members.orgTypes.${value}`) }))
  return (
    <fieldset className="group">
      <legend>{t('members.sheet.work')}</legend>
      <SelectField label={t('members.sheet.language')} options={choices.languages} {...field('languages[0]', main)} />
      {more.map((at) => (
        <SelectField
          key={at}
          label={t('members.sheet.otherLanguage')}
          optional
          empty=""
          options={choices.languages}
          {...field(`languages[${at + 1}]`, others[at] ?? '')}
        />
      ))}
      <TextField
        label={t('members.sheet.website')}
        hint={t('members.sheet.websiteHint')}
        optional
        type="url"
        inputMode="url"
        {...field('website', values.website ?? '')}
      />
      <SelectField
        label={t('members.sheet.orgType')}
        hint={t('members.sheet.orgTypeHint')}
        optional
        empty={t('members.sheet.orgTypeNone')}
        options={types}
        {...field('iatiOrgType', String(values.iatiOrgType ?? ''))}
      />
    </fieldset>
  )
}
