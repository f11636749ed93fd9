import { CommandForm } from '#app/components/command-form.tsx'
import { DateField } from '#app/components/ui/date-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { FormEnd } from './form-end.tsx'

type EditionValues = {
  readonly nameFr: string
  readonly nameEn: string
  readonly startsOn: string
  readonly endsOn: string
  readonly venue: string
  readonly themeFr: string | null
  readonly themeEn: string | null
}

type EditionFormProps = { readonly action: string; readonly code: string; readonly label: string; readonly edition?: EditionValues }

/** A meeting of a forum, new or known. */
export function EditionForm({ action, code, label, edition }: EditionFormProps) {
  const { t } = useT()
  return (
    <CommandForm action={action} label={label}>
      {({ fault, typed, busy }) => {
        const field = (name: keyof EditionValues) => ({ name, fault: fault(name), defaultValue: typed(name, edition?.[name] ?? '') })
        return (
          <>
            <TextField label={t('members.editions.nameFr')} {...field('nameFr')} lang="fr" required />
            <TextField label={t('members.editions.nameEn')} {...field('nameEn')} lang="en" required />
            <div className="fields-2">
              <DateField label={t('members.editions.startsOn')} {...field('startsOn')} required />
              <DateField label={t('members.editions.endsOn')} {...field('endsOn')} required />
            </div>
            <TextField label={t('members.editions.venue')} hint={t('members.editions.venueHint')} {...field('venue')} required />
            <TextField label={t('members.editions.themeFr')} optional {...field('themeFr')} lang="fr" />
            <TextField label={t('members.editions.themeEn')} optional {...field('themeEn')} lang="en" />
            <FormEnd submit={t('members.editions.submit')} code={code} busy={busy} />
          </>
        )
      }}
    </CommandForm>
  )
}
