import { Form, useSearchParams } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { roles } from '#app/domain/members/actor.ts'
import { useT } from '#app/i18n/use-t.ts'

/** Name or address, body and role; the state stays as chosen. */
export function PeopleFilters({ path, bodies }: { readonly path: string; readonly bodies: readonly string[] }) {
  const { t } = useT()
  const [params] = useSearchParams()
  const value = (name: string) => params.get(name) ?? ''
  return (
    <Form method="get" action={path} className="filters" role="search" aria-label={t('members.admin.people.filter')} key={params.toString()}>
      {params.has('state') ? <input type="hidden" name="state" value={value('state')} /> : null}
      <div className="f-q">
        <TextField label={t('members.admin.people.q')} name="q" type="search" maxLength={200} autoComplete="off" defaultValue={value('q')} />
      </div>
      {bodies.length > 0 ? (
        <SelectField
          label={t('members.admin.people.body')}
          name="body"
          empty={t('members.admin.people.anyBody')}
          options={bodies.map((code) => ({ value: code, label: code }))}
          defaultValue={value('body')}
        />
      ) : null}
      <SelectField
        label={t('members.admin.people.role')}
        name="role"
        empty={t('members.admin.people.anyRole')}
        options={roles.map((role) => ({ value: role, label: t(`members.roles.${role}`) }))}
        defaultValue={value('role')}
      />
      <Button look="quiet">{t('members.admin.people.show')}</Button>
    </Form>
  )
}
