import { CommandForm } from '#app/components/command-form.tsx'
import { TimeZones } from '#app/components/members/time-zones.tsx'
import { Button } from '#app/components/ui/button.tsx'
import type { Option } from '#app/components/ui/option.ts'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { forumClasses } from '#app/domain/members/actor.ts'
import { useT } from '#app/i18n/use-t.ts'

/** Languages that forums of the alliance work in; ISO 639-1. */
const languages = ['fr', 'en', 'ar', 'es', 'pt', 'ru', 'zh', 'sw', 'it', 'de'] as const

/** What is known of a forum on the day it joins. */
export function RegisterForm({ countries, timeZones }: { readonly countries: readonly Option[]; readonly timeZones: readonly string[] }) {
  const { t, locale } = useT()
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const spoken = languages.map((code) => ({ value: code, label: names.of(code) ?? code }))
  return (
    <CommandForm action="/forums/register">
      {({ fault, typed, busy }) => {
        const field = (name: string, otherwise = '') => ({ name, fault: fault(name), defaultValue: typed(name, otherwise), required: true })
        return (
          <>
            <TextField label={t('members.admit.code')} hint={t('members.admit.codeHint')} {...field('code')} width="s" autoCapitalize="characters" />
            <TextField label={t('members.admit.nameFr')} {...field('nameFr')} lang="fr" />
            <TextField label={t('members.admit.nameEn')} {...field('nameEn')} lang="en" />
            <TextField label={t('members.admit.hostCity')} {...field('hostCity')} />
            <SelectField label={t('members.admit.country')} options={countries} {...field('country', 'TG')} />
            <SelectField
              label={t('members.admit.class')}
              hint={t('members.admit.classHint')}
              options={forumClasses.map((value) => ({ value, label: t(`members.classes.${value}`) }))}
              {...field('class', 'full')}
            />
            <SelectField label={t('members.admit.language')} options={spoken} {...field('languages[0]', locale)} />
            <SelectField label={t('members.admit.otherLanguage')} options={spoken} optional empty="" {...field('languages[1]')} required={false} />
            <TextField label={t('members.admit.timeZone')} {...field('timeZone', 'Africa/Lome')} list="time-zones" />
            <div className="actions">
              <Button busy={busy}>{t('members.admit.submit')}</Button>
            </div>
            <TimeZones zones={timeZones} />
          </>
        )
      }}
    </CommandForm>
  )
}
