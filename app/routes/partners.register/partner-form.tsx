import { CommandForm } from '#app/components/command-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import type { Option } from '#app/components/ui/option.ts'
import { RadioGroup } from '#app/components/ui/radio-group.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { partnerKinds } from '#app/domain/members/actor.ts'
import { useT } from '#app/i18n/use-t.ts'

/** What is known of a partner when it begins to take part. */
export function PartnerForm({ countries }: { readonly countries: readonly Option[] }) {
  const { t } = useT()
  const kinds = partnerKinds.map((value) => ({ value, label: t(`members.partnerKinds.${value}`) }))
  return (
    <CommandForm action="/partners/register" label={t('members.partners.register')}>
      {({ fault, typed, busy }) => {
        const field = (name: string, otherwise = '') => ({ name, fault: fault(name), defaultValue: typed(name, otherwise) })
        return (
          <>
            <TextField
              label={t('members.register.code')}
              hint={t('members.register.codeHint')}
              {...field('code')}
              required
              width="s"
              autoCapitalize="characters"
              autoComplete="off"
            />
            <TextField label={t('members.sheet.nameFr')} {...field('nameFr')} lang="fr" required />
            <TextField label={t('members.sheet.nameEn')} {...field('nameEn')} lang="en" required />
            <RadioGroup label={t('members.partners.kind')} options={kinds} {...field('kind', 'donor')} required />
            <SelectField label={t('members.partners.country')} optional empty={t('members.partners.borderless')} options={countries} {...field('country')} />
            <TextField label={t('members.partners.website')} hint={t('members.sheet.websiteHint')} optional type="url" inputMode="url" {...field('website')} />
            <div className="actions">
              <Button busy={busy}>{t('members.partners.submit')}</Button>
            </div>
          </>
        )
      }}
    </CommandForm>
  )
}
