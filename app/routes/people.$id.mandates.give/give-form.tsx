import { Link } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { AlternateField } from '#app/components/members/alternate-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CheckField } from '#app/components/ui/check-field.tsx'
import { DateField } from '#app/components/ui/date-field.tsx'
import { ForumMark } from '#app/components/ui/forum-mark.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

type Chosen = NonNullable<QueryValue<'members.mandate-options'>['chosen']>
type GiveFormProps = { readonly personId: string; readonly chosen: Chosen; readonly several: boolean }

/** Role, function and days of a mandate for the chosen body. */
export function GiveForm({ personId, chosen, several }: GiveFormProps) {
  const { t, locale } = useT()
  const at = `/people/${personId}/mandates/give`
  return (
    <>
      <div className="account-line">
        <span className="who">
          <ForumMark code={chosen.code} size={32} />
          <span>
            {locale === 'fr' ? chosen.nameFr : chosen.nameEn}
            <small>{chosen.code}</small>
          </span>
        </span>
        {several ? (
          <Link className="hit" to={at}>
            {t('members.admin.give.otherBody')}
          </Link>
        ) : null}
      </div>
      <CommandForm action={`${at}?body=${chosen.code}`} className="form mt5">
        {({ fault, typed, busy }) => (
          <>
            <input type="hidden" name="bodyId" value={chosen.id} />
            <SelectField
              label={t('members.admin.give.role')}
              name="role"
              options={chosen.roles.map((role) => ({ value: role, label: t(`members.roles.${role}`) }))}
              fault={fault('role')}
              defaultValue={typed('role', chosen.roles.at(-1))}
            />
            {chosen.kind === 'secretariat' ? (
              <CheckField
                label={t('members.admin.give.finance')}
                hint={t('members.admin.give.financeHint')}
                name="finance"
                fault={fault('finance')}
                defaultChecked={typed('finance') === 'on'}
              />
            ) : null}
            <TextField
              label={t('members.admin.give.personTitle')}
              name="title"
              optional
              maxLength={120}
              autoComplete="off"
              fault={fault('title')}
              defaultValue={typed('title')}
            />
            <DateField
              label={t('members.admin.give.startsOn')}
              name="startsOn"
              optional
              hint={t('members.admin.give.startsHint')}
              fault={fault('startsOn')}
              defaultValue={typed('startsOn')}
            />
            <DateField
              label={t('members.admin.give.endsOn')}
              name="endsOn"
              optional
              hint={t('members.admin.give.endsHint')}
              fault={fault('endsOn')}
              defaultValue={typed('endsOn')}
            />
            <AlternateField principals={chosen.principals} fault={fault('alternateOfId')} defaultValue={typed('alternateOfId')} />
            <div className="actions">
              <Button busy={busy}>{t('members.admin.give.submit')}</Button>
            </div>
            <p className="after">{t('members.admin.give.after')}</p>
          </>
        )}
      </CommandForm>
    </>
  )
}
