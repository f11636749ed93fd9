import { CommandForm } from '#app/components/command-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CheckField } from '#app/components/ui/check-field.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { roles } from '#app/domain/members/actor.ts'
import { locales } from '#app/i18n/catalog.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

/** Each language says its own name. */
const languages = { fr: 'Français', en: 'English' } as const

type AddFormProps = { readonly bodies: QueryValue<'members.bodies'>; readonly bodyCode: string | null }

/** A person and their first mandate. */
export function AddForm({ bodies, bodyCode }: AddFormProps) {
  const { t, locale } = useT()
  const chosen = bodies.find(({ code }) => code === bodyCode)
  const bodyOptions = bodies.map(({ id, code, nameFr, nameEn }) => ({ value: id, label: `${locale === 'fr' ? nameFr : nameEn} (${code})` }))
  return (
    <CommandForm action="/people/add">
      {({ fault, typed, busy }) => {
        const field = (name: string, otherwise = '') => ({ name, fault: fault(name), defaultValue: typed(name, otherwise), required: true })
        return (
          <>
            <TextField label={t('members.add.name')} {...field('name')} autoComplete="off" />
            <TextField label={t('members.add.email')} {...field('email')} type="email" autoComplete="off" />
            <SelectField
              label={t('members.add.locale')}
              options={locales.map((code) => ({ value: code, label: languages[code] }))}
              {...field('locale', locale)}
            />
            <SelectField label={t('members.add.body')} options={bodyOptions} {...field('mandate.bodyId', chosen?.id)} />
            <SelectField
              label={t('members.add.role')}
              options={roles.map((role) => ({ value: role, label: t(`members.roles.${role}`) }))}
              {...field('mandate.role', chosen?.kind === 'forum' ? 'forum_staff' : 'coordinator')}
            />
            <CheckField
              label={t('members.add.finance')}
              hint={t('members.add.financeHint')}
              name="mandate.finance"
              fault={fault('mandate.finance')}
              defaultChecked={typed('mandate.finance') === 'on'}
            />
            <TextField label={t('members.add.personTitle')} optional {...field('mandate.title')} required={false} />
            <div className="actions">
              <Button busy={busy}>{t('members.add.submit')}</Button>
            </div>
          </>
        )
      }}
    </CommandForm>
  )
}
